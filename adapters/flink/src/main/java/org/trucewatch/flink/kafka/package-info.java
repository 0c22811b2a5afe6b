/// Topics of Kafka as a source of lines and as a place for what is told.
@NullMarked
package org.trucewatch.flink.kafka;

import org.jspecify.annotations.NullMarked;
