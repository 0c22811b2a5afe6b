/// Names, places and days of others' tables as those of a case, and what a later release tells otherwise.
@NullMarked
package org.trucewatch.intake.matching;

import org.jspecify.annotations.NullMarked;
