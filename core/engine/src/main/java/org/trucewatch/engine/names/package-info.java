/// What names stand for: acts and what falls under them, actors and their sides, goods, people and lists.
@NullMarked
package org.trucewatch.engine.names;

import org.jspecify.annotations.NullMarked;
