/// The rules in SiddhiQL.
@NullMarked
package org.trucewatch.peers.siddhi;

import org.jspecify.annotations.NullMarked;
