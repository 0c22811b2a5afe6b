/// The room where the record is kept: cases brought in and handed out, checked, packed for strangers, backed up.
@NullMarked
package org.trucewatch.desk.archive;

import org.jspecify.annotations.NullMarked;
