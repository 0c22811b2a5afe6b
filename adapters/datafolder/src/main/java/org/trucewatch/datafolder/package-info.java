/// What an office has on disk beside its store: the format, the published mirror, and apart from both the keys.
@NullMarked
package org.trucewatch.datafolder;

import org.jspecify.annotations.NullMarked;
