package org.trucewatch.flink.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Asks the brokers before a job is sent, for a job without its topic only fails again and again.
public final class Brokers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Brokers() {}

    /// What keeps a job from using `topic`, in one sentence.
    public static Optional<String> obstacle(Topic topic) {
        var properties = topic.properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, topic.brokers());
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "" + PATIENCE.toMillis());
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "" + PATIENCE.toMillis());
        try (var admin = Admin.create(properties)) {
            admin.describeTopics(List.of(topic.name())).allTopicNames().get();
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of(sentence(topic, cause(failure)));
        } catch (KafkaException failure) {
            return Optional.of(sentence(topic, cause(failure)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped while asking the brokers at " + topic.brokers());
        }
    }

    private static Throwable cause(Exception failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private static String sentence(Topic topic, Throwable failure) {
        if (failure instanceof UnknownTopicOrPartitionException)
            return "there is no topic " + topic.name() + " at " + topic.brokers() + "; make it first";
        if (failure instanceof TimeoutException)
            return "no broker of Kafka answers at " + topic.brokers() + "; start it, or name another";
        return "the topic " + topic.name() + " at " + topic.brokers() + " cannot be used: " + failure.getMessage();
    }
}
