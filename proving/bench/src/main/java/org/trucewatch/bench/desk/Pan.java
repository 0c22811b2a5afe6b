package org.trucewatch.bench.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Drags the map about in a browser, where there is one, and says how long its frames took.
final class Pan {
    private final Path folder;

    Pan(Path home) {
        folder = home.resolve("proving/browser");
    }

    /// One line: the figures, or what is missing.
    String drag(URI server, String name) throws IOException {
        if (!Files.isDirectory(folder.resolve("node_modules")))
            return "not measured: run `npm ci` in proving/browser first";
        var address = server.toString().replaceAll("/$", "");
        var asked = new ProcessBuilder("node", "pan.mjs", address, name, Visitor.PASSWORD)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
