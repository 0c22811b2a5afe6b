/// Evidence in columns: what reports claim, as whole numbers over dictionaries, so that a scan reads little and
/// looks up nothing.
@NullMarked
package org.trucewatch.engine.evidence;

import org.jspecify.annotations.NullMarked;
