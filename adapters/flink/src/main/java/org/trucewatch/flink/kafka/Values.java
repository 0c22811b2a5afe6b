package org.trucewatch.flink.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads the value of each record; a record without one is read as empty.
record Values<T>(Topic.Sent<byte[], T> read, TypeInformation<T> type) implements KafkaRecordDeserializationSchema<T> {
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> taken, Collector<T> out) {
        var value = taken.value();
        out.collect(read.apply(value == null ? new byte[0] : value));
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }
}
