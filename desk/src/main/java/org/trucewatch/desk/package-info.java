/// What an office does: watch, judge, explain, publish. The packages below hold one act each; here stands what may be
/// refused.
@NullMarked
package org.trucewatch.desk;

import org.jspecify.annotations.NullMarked;
