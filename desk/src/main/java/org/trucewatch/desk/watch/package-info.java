/// Watching an agreement: open its case, ask a question, find a clause.
@NullMarked
package org.trucewatch.desk.watch;

import org.jspecify.annotations.NullMarked;
