/// The routes that read the record, one class for each part of the desk.
@NullMarked
package org.trucewatch.server.route;

import org.jspecify.annotations.NullMarked;
