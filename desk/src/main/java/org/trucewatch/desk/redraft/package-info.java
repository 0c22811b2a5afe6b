/// Redrafting: the evidence stays in memory while the words of an agreement change, and each draft says what it turns.
@NullMarked
package org.trucewatch.desk.redraft;

import org.jspecify.annotations.NullMarked;
