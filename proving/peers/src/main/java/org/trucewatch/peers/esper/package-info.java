/// The rules in Esper's event processing language.
@NullMarked
package org.trucewatch.peers.esper;

import org.jspecify.annotations.NullMarked;
