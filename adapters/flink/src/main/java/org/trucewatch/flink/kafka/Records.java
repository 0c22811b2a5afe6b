package org.trucewatch.flink.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Writes records of one topic; those of one key come one behind the other. It says which topic that is, or the
/// transactions on it that a lost task left open would not be found.
record Records<T>(String topic, Topic.Sent<T, String> key, Topic.Sent<T, String> value)
        implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
    @Override
    public ProducerRecord<byte[], byte[]> serialize(T told, KafkaSinkContext sink, @Nullable Long time) {
        return new ProducerRecord<>(topic, bytes(key.apply(told)), bytes(value.apply(told)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
        return Optional.of(
                new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic)), new Properties()));
    }
}
