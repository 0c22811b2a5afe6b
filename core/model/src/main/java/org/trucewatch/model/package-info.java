/// What an agreement promises, what is reported, and what can be found.
@NullMarked
package org.trucewatch.model;

import org.jspecify.annotations.NullMarked;
