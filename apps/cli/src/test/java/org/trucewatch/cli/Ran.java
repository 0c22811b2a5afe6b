package org.trucewatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trucewatch.cli.page.Screen;

/// A command that was run inside the test, as `tw` would run it: its exit code and its two streams.
record Ran(int code, String out, String err) {
    static final Path ROOT = root();
    static final String HOMS = ROOT.resolve("agreements/northern-homs").toString();
    private static final Screen EIGHTY = new Screen(80, true, false);

    static Ran of(String... words) {
        return on(EIGHTY, Map.of(), words);
    }

    static Ran on(Screen screen, Map<String, String> environment, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var printer = new Printer(stream(out), stream(err), screen);
        var clock = Clock.fixed(Instant.parse("2018-06-01T00:00:00Z"), ZoneOffset.UTC);
        var defects = new Defects(Path.of("target", "defects"), clock);
        int code = Main.run(List.of(words), printer, defects, clock, environment);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Path::getParent)
                .takeWhile(Objects::nonNull)
                .filter(at -> Files.exists(at.resolve("tw")))
                .findFirst()
                .orElseThrow();
    }
}
