package org.trucewatch.flink.kafka;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/// A topic, written `kafka://BROKER[,BROKER]/TOPIC`, and the settings of a client that may use it.
public record Topic(String brokers, String name, Map<String, String> settings) {
    private static final String SCHEME = "kafka://";
    private static final Pattern WRITTEN = Pattern.compile(SCHEME + "([^/\\s]+)/([a-zA-Z0-9._-]{1,240})");
    /// The most that a broker allows unless its `transaction.max.timeout.ms` says otherwise.
    private static final Duration TRANSACTION = Duration.ofMinutes(15);

    /// A function that can be sent to the machines of a cluster.
    public interface Sent<A, B> extends Function<A, B>, Serializable {}

    public String written() {
        return SCHEME + brokers + "/" + name;
    }

    public static boolean isMeant(String place) {
        return place.startsWith(SCHEME);
    }

    public static Optional<Topic> read(String place, Map<String, String> settings) {
        var written = WRITTEN.matcher(place);
        if (!written.matches()) return Optional.empty();
        return Optional.of(new Topic(written.group(1), written.group(2), new TreeMap<>(settings)));
    }

    /// The topic beside this one that holds a part of what is told.
    public Topic part(String part) {
        return new Topic(brokers, name + "." + part, settings);
    }

    /// Reads from the beginning: on and on, looking for new partitions so often, or up to where the topic ended when
    /// the job began. Where it stands is part of each checkpoint.
    public <T> KafkaSource<T> source(Optional<Duration> watch, Sent<byte[], T> read, TypeInformation<T> type) {
        var source = KafkaSource.<T>builder()
                .setBootstrapServers(brokers)
                .setTopics(name)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Values<>(read, type))
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperties(properties());
        watch.ifPresentOrElse(
                every -> source.setProperty(
                        KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(), "" + every.toMillis()),
                () -> source.setBounded(OffsetsInitializer.latest()));
        return source.build();
    }

    /// Writes each value once: a reader of what is committed sees it when the checkpoint after it is complete.
    public <T> KafkaSink<T> sink(Sent<T, String> key, Sent<T, String> value) {
        return KafkaSink.<T>builder()
                .setBootstrapServers(brokers)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "" + TRANSACTION.toMillis())
                .setKafkaProducerConfig(properties())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING) // or a broker remembers each for days
                .setTransactionalIdPrefix("trucewatch-" + name)
                .setRecordSerializer(new Records<>(name, key, value))
                .build();
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }
}
