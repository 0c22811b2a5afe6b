/// An invented case with verdicts written by hand, for whatever shows verdicts.
@NullMarked
package org.trucewatch.testkit.sample;

import org.jspecify.annotations.NullMarked;
