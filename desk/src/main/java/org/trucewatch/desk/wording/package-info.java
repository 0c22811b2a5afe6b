/// The words of the product in English and Arabic: verdicts, statuses, reasons, dates, names.
///
/// Nothing here decides; it says what the judge found. Sentences live in `en.properties` and `ar.properties`, side by
/// side and key by key.
@NullMarked
package org.trucewatch.desk.wording;

import org.jspecify.annotations.NullMarked;
