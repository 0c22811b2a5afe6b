/// What people do at the desk: file, grade, link, decide, correct, comment. All of it goes through the ledger, and the
/// verdicts follow from the next reading of it.
@NullMarked
package org.trucewatch.desk.work;

import org.jspecify.annotations.NullMarked;
