package org.trucewatch.flink;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.fs.Path;

/// What holds where neither the cluster nor the command line says otherwise, setting by setting.
///
/// Flink's own defaults keep checkpoints in the memory of the job manager, where five megabytes of state are too
/// many, and start a job that fails again for ever.
final class Defaults {
    private static final Duration CHECKPOINT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final double LONGER_EACH_TIME = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /// A job that went on for so long may fail as often as before.
    private static final Duration SOUND = Duration.ofMinutes(10);
    /// Three minutes: whoever asked for a replay waits for it. Less would not do, for a machine that is lost is missed
    /// only when its heart has not beaten for 50 s, and until then tasks are sent to it.
    private static final int ATTEMPTS = 8;
    /// An hour: a stream outlasts the absence of what it reads and writes.
    private static final int ATTEMPTS_OF_A_STREAM = 60;

    /// Flink's own reader of it is a part of the state backend, which the job does without.
    private static final ConfigOption<String> PACKING = ConfigOptions.key("state.backend.rocksdb.compression.per.level")
            .stringType()
            .noDefaultValue();

    private final ReadableConfig given;
    private final Configuration defaults = new Configuration();

    private Defaults(ReadableConfig given) {
        this.given = given;
    }

    /// What is asked for, and the settings that `given` does not have.
    static Configuration beside(ReadableConfig given, Options options) {
        var beside = new Defaults(given);
        beside.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        beside.set(PACKING, "NO_COMPRESSION;LZ4_COMPRESSION"); // when merged, at half the price of Snappy
        beside.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT);
        beside.setFolder(options);
        beside.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION); // and not on failure
        beside.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        beside.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_PAUSE);
        beside.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, LONGER_EACH_TIME);
        beside.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_PAUSE);
        beside.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, SOUND);
        beside.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS,
                options.watch().isPresent() ? ATTEMPTS_OF_A_STREAM : ATTEMPTS);
        return beside.defaults;
    }

    private void setFolder(Options options) {
        var folder = CheckpointingOptions.CHECKPOINTS_DIRECTORY;
        options.checkpoints().ifPresent(named -> defaults.set(folder, located(named)));
        if (options.checkpoints().isPresent() || given.getOptional(folder).isPresent()) return;
        if (!(options.out() instanceof Place.Folder(var out)))
            throw new ProgramParametrizationException("the job needs a folder for its checkpoints that all machines "
                    + "reach; name one with --checkpoints FOLDER, or set " + folder.key());
        defaults.set(folder, located(out + "/checkpoints")); // where all machines write what is told, too
    }

    /// Flink asks for a scheme here, and nowhere else.
    private static String located(String folder) {
        var path = new Path(folder);
        try {
            return path.toUri().getScheme() != null
                    ? folder
                    : path.makeQualified(path.getFileSystem()).toString();
        } catch (IOException unreachable) {
            throw new ProgramParametrizationException(
                    "the folder " + folder + " for checkpoints cannot be used: " + unreachable.getMessage());
        }
    }

    private <T> void set(ConfigOption<T> setting, T value) {
        if (given.getOptional(setting).isEmpty()) defaults.set(setting, value);
    }
}
