/// What fits a socket of the desk must keep.
@NullMarked
package org.trucewatch.deskkit;

import org.jspecify.annotations.NullMarked;
