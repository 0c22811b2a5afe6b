/// The desk under the load of a busy office: a server of its own, a large record, and readers who do not wait for it.
@NullMarked
package org.trucewatch.bench.desk;

import org.jspecify.annotations.NullMarked;
