package org.trucewatch.cli.question;

import picocli.CommandLine.Option;

/// How verdicts are to be printed.
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "F",
            converter = Words.OfFormat.class,
            description = "table (default), json or csv.")
    private Format format = Format.TABLE;

    public Format format() {
        return format;
    }
}
