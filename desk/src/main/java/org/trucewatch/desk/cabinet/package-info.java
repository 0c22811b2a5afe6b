/// What an office keeps beside its record: who may sign in, who is signed in, what was answered to whom. None of it is
/// evidence.
@NullMarked
package org.trucewatch.desk.cabinet;

import org.jspecify.annotations.NullMarked;
