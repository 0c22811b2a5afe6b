/// Drawings of zones and lines as GeoJSON (RFC 7946), in the decimals as written.
@NullMarked
package org.trucewatch.casefolder.zone;

import org.jspecify.annotations.NullMarked;
