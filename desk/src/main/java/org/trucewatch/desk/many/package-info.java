/// Many agreements against one table of events: each is judged on the part that concerns it.
@NullMarked
package org.trucewatch.desk.many;

import org.jspecify.annotations.NullMarked;
