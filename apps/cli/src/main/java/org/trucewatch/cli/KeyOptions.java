package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.desk.archive.Trusted;
import picocli.CommandLine.Option;

/// Whose signature the person who checks believes.
final class KeyOptions {
    @Option(names = "--key", paramLabel = "VKEY", description = "The key of the log, as somebody you trust told it.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE", description = "A policy: the log and the witnesses you ask for.")
    private Optional<Path> policy = Optional.empty();

    Optional<Trusted> trusted() {
        return policy.map(file -> Trusted.policy(new NamedFile(file).read())).or(() -> key.map(Trusted::key));
    }
}
