/// The judge as a job of Apache Flink: lines of many agreements in, changes of their verdicts out.
///
/// The verdicts are those of the batch judge, byte for byte, however the lines are split over sources and in whatever
/// order they arrive: lines wait until event time has passed them, and are judged in the order of their times.
@NullMarked
package org.trucewatch.flink;

import org.jspecify.annotations.NullMarked;
