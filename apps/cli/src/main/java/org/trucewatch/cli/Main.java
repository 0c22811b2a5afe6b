package org.trucewatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of `tw`.
@Command(
        name = "tw",
        mixinStandardHelpOptions = true,
        version = "Trucewatch 0.1.0",
        description = "Ceasefires written as code, judged clause by clause on contradictory reports.")
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
