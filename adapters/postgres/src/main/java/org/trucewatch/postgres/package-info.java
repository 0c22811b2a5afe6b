/// The ledger in a PostgreSQL database.
@NullMarked
package org.trucewatch.postgres;

import org.jspecify.annotations.NullMarked;
