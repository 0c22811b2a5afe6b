/// The rules as a job of Apache Flink: keyed functions with state and timers, on a cluster in this process.
@NullMarked
package org.trucewatch.peers.flink;

import org.jspecify.annotations.NullMarked;
