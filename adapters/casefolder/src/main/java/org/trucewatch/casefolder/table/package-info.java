/// Tables in plain files: bytes to lines, lines to cells, cells to values, each problem with its place.
@NullMarked
package org.trucewatch.casefolder.table;

import org.jspecify.annotations.NullMarked;
