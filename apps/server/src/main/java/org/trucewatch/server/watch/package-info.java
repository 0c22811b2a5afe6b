/// How the server is doing, and what changes while somebody looks.
@NullMarked
package org.trucewatch.server.watch;

import org.jspecify.annotations.NullMarked;
