package org.trucewatch.flink;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/// The counters of all tasks that ran in this process, as whoever watches a cluster sees them.
public final class Counters implements MetricReporter {
    private static final Map<Counter, String> ALL = new ConcurrentHashMap<>();

    static long sum(String name) {
        return ALL.entrySet().stream()
                .filter(counter -> counter.getValue().equals(name))
                .mapToLong(counter -> counter.getKey().getCount())
                .sum();
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        if (metric instanceof Counter counter) ALL.put(counter, name);
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        // what a task counted stays counted when it ends
    }

    @Override
    public void open(MetricConfig settings) {
        // there is nothing to open
    }

    @Override
    public void close() {
        // there is nothing to close
    }

    /// What a cluster makes it with.
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties settings) {
            return new Counters();
        }
    }
}
