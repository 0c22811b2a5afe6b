package org.trucewatch.peers.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What something took: seconds by the clock, those of a processor, and of these the ones in which the JIT compiled.
record Cost(double seconds, double cpu, double compilers) {
    private static final Path THREADS = Path.of("/proc/self/task");

    /// Something that can fail.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Cost of(Work work) throws Exception {
        System.gc();
        double busy = busy();
        double compiling = compiling();
        long began = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - began) / 1e9, busy() - busy, compiling() - compiling);
    }

    /// What this took beyond a part of it.
    Cost without(Cost part) {
        return new Cost(seconds - part.seconds, cpu - part.cpu, compilers - part.compilers);
    }

    double cpuWithoutCompilers() {
        return cpu - compilers;
    }

    /// Each figure by itself.
    static Cost median(List<Cost> all) {
        return new Cost(median(all, Cost::seconds), median(all, Cost::cpu), median(all, Cost::compilers));
    }

    private static double median(List<Cost> all, ToDoubleFunction<Cost> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
    }

    private static double busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /// By what Linux says of the threads of the two compilers; not a number elsewhere.
    private static double compiling() throws IOException {
        if (!Files.isDirectory(THREADS)) return Double.NaN;
        double nanos = 0;
        try (var threads = Files.newDirectoryStream(THREADS)) {
            for (var thread : threads) nanos += compiling(thread);
        }
        return nanos / 1e9;
    }

    private static double compiling(Path thread) {
        try {
            boolean isCompiler = Files.readString(thread.resolve("comm")).startsWith("CompilerThre", 3);
            var told = Files.readString(thread.resolve("schedstat"));
            return isCompiler ? Double.parseDouble(told.substring(0, told.indexOf(' '))) : 0;
        } catch (IOException gone) {
            return 0; // a thread that has just ended
        }
    }
}
