package org.trucewatch.cli.question;

import java.util.List;
import org.trucewatch.desk.wording.Tongue;
import picocli.CommandLine.Option;

/// In which language the product speaks.
public final class TongueOption {
    @Option(names = "--lang", paramLabel = "L", converter = Words.OfTongue.class, description = "en (default) or ar.")
    private Tongue tongue = Tongue.ENGLISH;

    public Tongue tongue() {
        return tongue;
    }

    /// The language asked for among words that may not be read to their end; English where none is.
    public static Tongue asked(List<String> arguments) {
        int option = arguments.indexOf("--lang");
        var word = option >= 0 && option + 1 < arguments.size() ? arguments.get(option + 1) : "";
        return arguments.contains("--lang=ar") ? Tongue.ARABIC : Tongue.of(word).orElse(Tongue.ENGLISH);
    }
}
