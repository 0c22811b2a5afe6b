/// The rules as SQL, for a database that runs inside the process.
@NullMarked
package org.trucewatch.peers.sql;

import org.jspecify.annotations.NullMarked;
