/// Files that are handed in with a report: told by what is in them, cleaned for those who read, sealed as they came.
@NullMarked
package org.trucewatch.desk.attach;

import org.jspecify.annotations.NullMarked;
