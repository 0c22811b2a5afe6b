package org.trucewatch.server;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Words;

/// The two streams of the command: the address goes to `out`, what is said about it to `err`, in the language of
/// whoever started it.
record Screen(PrintStream out, PrintStream err, Tongue tongue) {
    private static final String OPTION = "--lang";

    /// The language asked for among words that may not be read to their end, else the one of `TW_LANG`.
    static Tongue asked(List<String> words, Map<String, String> environment) {
        int option = words.indexOf(OPTION);
        if (words.contains(OPTION + "=ar")) return Tongue.ARABIC;
        if (words.contains(OPTION + "=en")) return Tongue.ENGLISH;
        var named = option >= 0 && option + 1 < words.size() ? words.get(option + 1) : "";
        return Tongue.of(named)
                .or(() -> Tongue.of(environment.getOrDefault("TW_LANG", "")))
                .orElse(Tongue.ENGLISH);
    }

    String in(Words words) {
        return tongue == Tongue.ARABIC ? words.arabic() : words.english();
    }

    void page(Words words) {
        out.println(in(words));
        out.flush();
    }

    void aside(Words sentence) {
        aside(in(sentence));
    }

    void aside(String sentence) {
        err.println("tw: " + sentence);
        err.flush();
    }
}
