/// How documents of the desk are set on a screen: width, letters, ink.
@NullMarked
package org.trucewatch.cli.page;

import org.jspecify.annotations.NullMarked;
