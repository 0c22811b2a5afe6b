/// What the server says on the terminal of whoever started it, in both languages.
@NullMarked
package org.trucewatch.server.said;

import org.jspecify.annotations.NullMarked;
