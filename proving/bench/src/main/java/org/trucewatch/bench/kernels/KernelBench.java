package org.trucewatch.bench.kernels;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;
import org.trucewatch.bench.judge.Kernels;
import org.trucewatch.bench.process.SameJvm;
import org.trucewatch.bench.scratch.Scratch;

/// `./tw bench kernels`: the inner loops under JMH.
///
/// JMH runs code that it writes around each loop. It is written and compiled here, when somebody asks, so that the
/// build has no part of it.
public final class KernelBench {
    private KernelBench() {}

    /// Runs the bench and returns the exit code; further words are handed to JMH.
    public static int run(PrintStream out, List<String> words) {
        try {
            var folder = Files.createTempDirectory("kernels");
            try {
                return write(out, folder) ? measure(folder, words) : 70;
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException failure) {
            out.println("tw: " + failure.getMessage());
            return 70;
        }
    }

    private static boolean write(PrintStream out, Path folder) throws IOException {
        var destination = new FileSystemDestination(folder.toFile(), folder.toFile());
        var source = new RFGeneratorSource();
        source.processClasses(Kernels.class);
        var generator = new BenchmarkGenerator();
        generator.generate(source, destination);
        generator.complete(source, destination);
        if (destination.hasErrors()) out.println("tw: JMH writes no code around the loops: " + destination.getErrors());
        return !destination.hasErrors() && compile(folder);
    }

    private static boolean compile(Path folder) throws IOException {
        var words = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (var all = Files.walk(folder)) {
            all.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var in = InputStream.nullInputStream();
        return compiler.run(in, System.out, System.err, words.toArray(String[]::new)) == 0;
    }

    private static int measure(Path folder, List<String> words) throws IOException {
        var path = folder + File.pathSeparator + System.getProperty("java.class.path");
        var command = SameJvm.command(path, "org.openjdk.jmh.Main");
        command.addAll(words);
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    }
}
