/// What a mission and each of its people may do: the mandate and the table of permissions.
@NullMarked
package org.trucewatch.desk.permit;

import org.jspecify.annotations.NullMarked;
