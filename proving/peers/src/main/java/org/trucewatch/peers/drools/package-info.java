/// The rules in Drools' rule language.
@NullMarked
package org.trucewatch.peers.drools;

import org.jspecify.annotations.NullMarked;
