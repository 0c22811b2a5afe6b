package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of a record: read out, changed, believed by strangers who have nothing but Java.
final class KeysInUseTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void made() {
        assertEquals(0, Ran.of("import", "case", Ran.HOMS, "--into", data()).code());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String key() throws IOException {
        return Files.readString(folder.resolve("data/policy"))
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    @Test
    void aNewKeySignsAndWhoeverTrustsTheOldOneFindsItOnRecord() throws IOException {
        var old = key();
        Files.copy(folder.resolve("data/mirror/checkpoint"), folder.resolve("before"));
        var rotated = Ran.of("rotate", data());
        assertEquals(0, rotated.code(), rotated.err());
        assertNotEquals(old, key());
        assertTrue(rotated.out().contains(key()), rotated.out());
        var byOld = Ran.of("verify", path("data/mirror"), "--key", old);
        assertEquals(0, byOld.code(), byOld.out());
        assertTrue(byOld.out().contains(", signed by both, changed the key of the log to " + key()), byOld.out());
        assertEquals(0, Ran.of("verify", data()).code());
        assertEquals(0, Ran.of("compare", path("before"), data(), "--key", old).code());
        assertEquals(0, Ran.of("compare", path("before"), data()).code(), "the older key signed the older record");
        assertEquals(0, Ran.of("rotate", data()).code());
        assertEquals(0, Ran.of("compare", path("before"), data()).code());
        assertEquals(0, Ran.of("verify", data(), "--key", old).code(), "from heir to heir");
        assertEquals(
                0,
                Ran.of("import", "case", Ran.HOMS, "--into", data(), "--as", "again")
                        .code());
    }

    @Test
    void aKeyThatNobodyAnnouncedIsNotBelieved() throws IOException {
        var old = key();
        assertEquals(
                0, Ran.of("import", "case", Ran.HOMS, "--into", path("forged")).code());
        var refused = Ran.of("verify", path("forged/mirror"), "--key", old);
        assertEquals(1, refused.code());
        assertTrue(refused.out().contains("no log that the policy names has signed"), refused.out());
    }

    @Test
    void aCheckpointIsReadOutInEightWordsAndDrawnForACamera() throws IOException {
        var shown = Ran.of("words", data(), "--svg", path("card.svg"));
        assertEquals(0, shown.code(), shown.err());
        var words = shown.out().lines().skip(2).limit(2).map(String::strip).toList();
        var verified = Ran.of("verify", data()).out();
        assertTrue(verified.contains("in words: " + String.join(" ", words)), shown.out());
        assertTrue(shown.out().lines().allMatch(line -> line.length() <= 80), "80 columns");
        assertTrue(shown.out().contains("▄"));
        assertTrue(Files.readString(folder.resolve("card.svg")).startsWith("<svg "));
        Files.copy(folder.resolve("data/mirror/checkpoint"), folder.resolve("c"));
        assertEquals(
                shown.out(),
                Ran.of("words", path("c"), "--policy", path("data/policy")).out());
        assertEquals(65, Ran.of("words", path("c")).code());
    }

    /// On the Java that runs this, as on older ones, and on every other one that is here.
    @Test
    void aPackageIsCheckedInAnEmptyFolderByTheFileThatCameWithIt() throws IOException, InterruptedException {
        assertEquals(
                0,
                Ran.of("package", data(), "I01", "--withhold", "R041", "--out", path("p.zip"))
                        .code());
        var unpacked = unpacked(folder.resolve("p.zip"));
        var key = key();
        for (var java : javas())
            assertEquals(0, run(unpacked, java, "Verify.java", "package", ".", key), java.toString());
        assertEquals(1, run(unpacked, javas().getFirst(), "Verify.java", "package", ".", otherKey()));
        System.out.println("Verify.java of a package ran with " + javas());
        var entry = unpacked.resolve("entries").toFile().listFiles();
        assertTrue(entry != null && entry.length > 0);
        Files.writeString(entry[0].toPath(), "changed");
        assertEquals(1, run(unpacked, javas().getFirst(), "Verify.java", "package", ".", key));
    }

    private static String otherKey() {
        return "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    }

    private static List<List<String>> javas() throws IOException {
        var own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var javas = new ArrayList<List<String>>();
        for (var release : List.of("17", "21")) javas.add(List.of(own, "--source", release));
        var others = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(others)) return javas;
        try (Stream<Path> all = Files.list(others)) {
            all.filter(each -> !Files.isSymbolicLink(each))
                    .filter(KeysInUseTest::isSeventeenOrNewer)
                    .map(each -> each.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .forEach(java -> javas.add(List.of(java.toString())));
        }
        return javas;
    }

    private static boolean isSeventeenOrNewer(Path home) {
        try {
            var release = Files.readString(home.resolve("release"));
            var version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
            return version.find() && Integer.parseInt(version.group(1)) >= 17;
        } catch (IOException none) {
            return false;
        }
    }

    private static int run(Path folder, List<String> java, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private Path unpacked(Path zip) throws IOException {
        var into = Files.createDirectory(folder.resolve("empty"));
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = into.resolve(entry.getName());
                assertFalse(entry.getName().contains(".."));
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return into;
    }
}
