package org.trucewatch.peers.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/// A cluster of two slots in this process, which stands while one job after another runs on it.
record Standing(MiniCluster machines) implements AutoCloseable {
    static final int SLOTS = 2;

    static Standing start() throws Exception {
        var machines = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .setConfiguration(new Configuration().set(RestOptions.PORT, 0)) // whichever is free
                .build());
        machines.start();
        return new Standing(machines);
    }

    /// Runs what was laid out there as one job, and returns when it has ended.
    void run(StreamExecutionEnvironment environment) throws Exception {
        var job = environment.getStreamGraph().getJobGraph();
        machines.submitJob(job).get();
        machines.requestJobResult(job.getJobID()).get().toJobExecutionResult(Standing.class.getClassLoader());
    }

    @Override
    public void close() {
        machines.closeAsync().join();
    }
}
