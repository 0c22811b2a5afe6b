/// Where things lie: zones, lines and named places, three-valued, with edges decided in whole numbers.
@NullMarked
package org.trucewatch.engine.place;

import org.jspecify.annotations.NullMarked;
