/// The commands of tw.
@NullMarked
package org.trucewatch.cli;

import org.jspecify.annotations.NullMarked;
