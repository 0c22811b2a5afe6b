package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.trucewatch.flink.kafka.Topic;

/// A real broker of Kafka in this process, on a port and with a folder that outlast its stopping.
final class Broker implements AutoCloseable {
    private static final int MOST_TRIES = 600;

    private final Map<String, String> settings;
    private final String address;
    private final KafkaConsumer<byte[], byte[]> reading;
    private KafkaRaftServer server;

    private Broker(String address, Map<String, String> settings) {
        this.address = address;
        this.settings = settings;
        server = running(settings);
        var client = client();
        client.put("isolation.level", "read_committed");
        reading = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Broker start(Path folder) throws Exception {
        var address = "localhost:" + freePort();
        var controller = "localhost:" + freePort();
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .run();
        return new Broker(
                address,
                Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry("controller.quorum.voters", "1@" + controller),
                        Map.entry("log.dirs", folder.toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("controlled.shutdown.enable", "false"),
                        Map.entry("broker.session.timeout.ms", "2000"), // begun again, it is let in when that is over
                        Map.entry("broker.heartbeat.interval.ms", "100"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "1"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("transaction.state.log.num.partitions", "1")));
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static KafkaRaftServer running(Map<String, String> settings) {
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return server;
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    void startAgain() {
        server = running(settings);
    }

    @Override
    public void close() {
        reading.close();
        stop();
    }

    Place place(String topic) {
        return new Place.Topic(new Topic(address, topic, Map.of()));
    }

    String written(String topic) {
        return new Topic(address, topic, Map.of()).written();
    }

    private Properties client() {
        var client = new Properties();
        client.put("bootstrap.servers", address);
        return client;
    }

    /// On a busy machine the broker may not have been heard for two seconds, and is locked out until it is.
    void create(String topic, int partitions) throws Exception {
        try (var admin = Admin.create(client())) {
            var topics = List.of(new NewTopic(topic, partitions, (short) 1));
            for (int tries = 0; !isCreated(admin, topics); tries++) {
                if (tries == MOST_TRIES) throw new IllegalStateException("no topic " + topic + " could be made");
                Thread.sleep(100);
            }
        }
    }

    private static boolean isCreated(Admin admin, List<NewTopic> topics) throws Exception {
        try {
            admin.createTopics(topics).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof InvalidReplicationFactorException) return false;
            throw failure;
        }
    }

    /// Sends the lines to the partitions in turn. On a busy machine the broker is locked out as long as it is not
    /// heard: two minutes, which are usual, were not enough.
    void send(String topic, int partitions, List<byte @Nullable []> lines) throws Exception {
        var patient = client();
        patient.put("delivery.timeout.ms", Integer.toString(10 * 60 * 1000));
        try (var producer = new KafkaProducer<>(patient, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (int at = 0; at < lines.size(); at++)
                sent.add(producer.send(new ProducerRecord<>(topic, at % partitions, null, lines.get(at))));
            for (var one : sent) one.get();
        }
    }

    /// The same of a job that is over, once its last transaction is: the broker answers a commit before it has marked
    /// all that it holds.
    List<String> settled(String topic) throws Exception {
        try (var admin = Admin.create(client())) {
            for (int tries = 0; !isSettled(admin, new TopicPartition(topic, 0)); tries++) {
                if (tries == MOST_TRIES) throw new IllegalStateException("a transaction on " + topic + " did not end");
                Thread.sleep(100);
            }
        }
        return committed(topic);
    }

    private static boolean isSettled(Admin admin, TopicPartition partition) throws Exception {
        long written = end(admin, partition, IsolationLevel.READ_UNCOMMITTED);
        return end(admin, partition, IsolationLevel.READ_COMMITTED) == written;
    }

    private static long end(Admin admin, TopicPartition partition, IsolationLevel level) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
                .partitionResult(partition)
                .get()
                .offset();
    }

    /// What is committed on a topic of one partition, sorted.
    List<String> committed(String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        var told = new ArrayList<String>();
        reading.assign(List.of(partition));
        reading.seekToBeginning(List.of(partition));
        long end = reading.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (reading.position(partition) < end)
            for (var record : reading.poll(Duration.ofMillis(100))) told.add(new String(record.value(), UTF_8));
        return told.stream().sorted().toList();
    }
}
