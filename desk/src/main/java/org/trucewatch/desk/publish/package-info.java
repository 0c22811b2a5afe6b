/// What leaves the desk for machines: JSON and CSV, written by hand, for their shape is a promise.
@NullMarked
package org.trucewatch.desk.publish;

import org.jspecify.annotations.NullMarked;
