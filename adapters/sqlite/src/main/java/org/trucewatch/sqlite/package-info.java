/// The ledger in one SQLite file.
@NullMarked
package org.trucewatch.sqlite;

import org.jspecify.annotations.NullMarked;
