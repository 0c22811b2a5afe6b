/// For whoever writes or uses a store: one that lives in memory and fails on command, and the contract all must pass.
@NullMarked
package org.trucewatch.testkit.ledger;

import org.jspecify.annotations.NullMarked;
