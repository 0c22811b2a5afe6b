/// What an office does: file, correct, publish, report, watch.
@NullMarked
package org.trucewatch.desk;

import org.jspecify.annotations.NullMarked;
