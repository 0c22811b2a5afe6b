/// The desk over HTTP: its routes, its accounts, its page.
@NullMarked
package org.trucewatch.server;

import org.jspecify.annotations.NullMarked;
