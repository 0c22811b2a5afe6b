/// What every peer is given: the events, the terms of the agreement, and the lines of a verdict.
@NullMarked
package org.trucewatch.peers.task;

import org.jspecify.annotations.NullMarked;
