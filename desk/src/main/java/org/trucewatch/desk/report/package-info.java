/// What the desk hands out: the board, an explanation, a list of changes, each a pure function from a case and its
/// verdicts to a value that knows no paper, screen or file.
@NullMarked
package org.trucewatch.desk.report;

import org.jspecify.annotations.NullMarked;
