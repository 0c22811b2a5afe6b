/// Other JVMs like this one.
@NullMarked
package org.trucewatch.bench.process;

import org.jspecify.annotations.NullMarked;
