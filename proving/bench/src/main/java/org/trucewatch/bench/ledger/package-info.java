/// How fast the ledger is, beside a plain loop on the same store in the same run, and how it dies.
@NullMarked
package org.trucewatch.bench.ledger;

import org.jspecify.annotations.NullMarked;
