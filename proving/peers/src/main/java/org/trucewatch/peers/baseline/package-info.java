/// The rules written by hand for this one agreement: as most would write them, and as fast as we know how.
@NullMarked
package org.trucewatch.peers.baseline;

import org.jspecify.annotations.NullMarked;
