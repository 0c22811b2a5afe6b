/// Drafting an agreement: what is wrong with it, and its canonical form.
@NullMarked
package org.trucewatch.desk.draft;

import org.jspecify.annotations.NullMarked;
