package org.trucewatch.cli.question;

import org.trucewatch.desk.wording.Tongue;
import picocli.CommandLine.Option;

/// In which language the product speaks.
public final class TongueOption {
    @Option(names = "--lang", paramLabel = "L", converter = Words.OfTongue.class, description = "en (default) or ar.")
    private Tongue tongue = Tongue.ENGLISH;

    public Tongue tongue() {
        return tongue;
    }
}
