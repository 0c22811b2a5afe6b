/// What the desk shows: each page of a case as plain values, as of any time and in either language.
@NullMarked
package org.trucewatch.desk.read;

import org.jspecify.annotations.NullMarked;
