/// Taking in reports as others write them: the sockets that formats and places to keep reports fit.
@NullMarked
package org.trucewatch.desk.intake;

import org.jspecify.annotations.NullMarked;
