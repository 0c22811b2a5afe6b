/// Files as people hand them in: told by what is in them, refused where they could do harm, and cleaned of what they
/// tell beside what they show.
///
/// Nothing here opens a file, a socket or another program; what comes in is bytes and what goes out is bytes.
@NullMarked
package org.trucewatch.intake.upload;

import org.jspecify.annotations.NullMarked;
