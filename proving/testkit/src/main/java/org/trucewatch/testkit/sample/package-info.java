/// An invented case with verdicts written by hand, for whatever shows verdicts.
package org.trucewatch.testkit.sample;
