/// How the server is doing.
@NullMarked
package org.trucewatch.server.watch;

import org.jspecify.annotations.NullMarked;
