/// Who may do what over HTTP: the gate before every route, signing in, and accounts.
@NullMarked
package org.trucewatch.server.access;

import org.jspecify.annotations.NullMarked;
