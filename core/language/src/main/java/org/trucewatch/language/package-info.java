/// Reads agreements written in Markdown, and prints them back.
@NullMarked
package org.trucewatch.language;

import org.jspecify.annotations.NullMarked;
