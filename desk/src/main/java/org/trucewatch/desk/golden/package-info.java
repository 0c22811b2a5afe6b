/// Golden cases: Markdown that a lawyer can read, with the verdicts that are expected.
@NullMarked
package org.trucewatch.desk.golden;

import org.jspecify.annotations.NullMarked;
