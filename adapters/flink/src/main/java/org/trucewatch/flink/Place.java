package org.trucewatch.flink;

/// Where lines come from, or what is told goes to.
sealed interface Place {
    record Folder(String path) implements Place {}

    record Topic(org.trucewatch.flink.kafka.Topic topic) implements Place {}
}
