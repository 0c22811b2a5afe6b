/// The race: every peer in a JVM of its own, asked in turn by one that only asks.
@NullMarked
package org.trucewatch.peers.race;

import org.jspecify.annotations.NullMarked;
