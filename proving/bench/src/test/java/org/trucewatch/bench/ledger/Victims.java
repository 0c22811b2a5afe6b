package org.trucewatch.bench.ledger;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Starts processes to be killed. A thousand starts are mostly loading of classes, so they share one archive of them;
/// the JVM makes such archives of jars only.
final class Victims {
    private final Path archive;
    private final String classPath;

    private Victims(Path archive, String classPath) {
        this.archive = archive;
        this.classPath = classPath;
    }

    /// Lets one process live to its end, which leaves the archive in `folder`.
    static Victims prepare(Path folder) throws IOException, InterruptedException {
        var victims = new Victims(folder.resolve("classes.jsa"), jars(folder));
        var place = folder.resolve("rehearsal.db").toString();
        var rehearsal = victims.start("-XX:ArchiveClassesAtExit=", place, Victim.REHEARSAL);
        try (var said = rehearsal.inputReader()) {
            said.lines().forEach(line -> {});
        }
        if (rehearsal.waitFor() != 0) throw new IllegalStateException("the rehearsal failed");
        return victims;
    }

    private static String jars(Path folder) throws IOException {
        var jars = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            jars.add(
                    Files.isDirectory(path)
                            ? jar(path, folder.resolve(jars.size() + ".jar")).toString()
                            : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                var all = Files.walk(classes)) {
            // With the folders, for migrations are looked for in theirs.
            for (var path : all.filter(path -> !path.equals(classes)).sorted().toList()) {
                boolean folder = Files.isDirectory(path);
                out.putNextEntry(new JarEntry(classes.relativize(path) + (folder ? "/" : "")));
                if (!folder) Files.copy(path, out);
            }
        }
        return jar;
    }

    Process start(String place, String round) throws IOException {
        return start("-XX:SharedArchiveFile=", place, round);
    }

    private Process start(String archiving, String place, String round) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        archiving + archive,
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        classPath,
                        Victim.class.getName(),
                        place,
                        round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
