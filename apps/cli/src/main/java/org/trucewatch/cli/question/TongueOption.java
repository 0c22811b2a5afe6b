package org.trucewatch.cli.question;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.desk.wording.Tongue;
import picocli.CommandLine.Option;

/// In which language the product speaks.
public final class TongueOption {
    /// The variable that names the language of whoever names none.
    public static final String USUAL = "TW_LANG";

    private static final String NAME = "--lang";

    @Option(names = NAME, paramLabel = "L", converter = Words.OfTongue.class, description = "en (default) or ar.")
    private Tongue tongue = Tongue.ENGLISH;

    public Tongue tongue() {
        return tongue;
    }

    /// The language asked for among words that may not be read to their end; the `usual` one where none is.
    public static Tongue asked(List<String> arguments, Tongue usual) {
        int option = arguments.indexOf(NAME);
        var apart = option >= 0 && option + 1 < arguments.size()
                ? Stream.of(arguments.get(option + 1))
                : Stream.<String>of();
        var joined = arguments.stream()
                .filter(word -> word.startsWith(NAME + "="))
                .map(word -> word.substring(NAME.length() + 1));
        return Stream.concat(joined, apart)
                .flatMap(word -> Tongue.of(word).stream())
                .findFirst()
                .orElse(usual);
    }
}
