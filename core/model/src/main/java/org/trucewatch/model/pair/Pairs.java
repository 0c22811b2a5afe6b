package org.trucewatch.model.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// Sentences in both languages, which stand side by side in one file: `row-ragged.en` and `row-ragged.ar`.
///
/// One without its other is no sentence, and the product does not start.
public final class Pairs {
    private final Properties byKey;

    private Pairs(Properties byKey) {
        this.byKey = byKey;
    }

    /// Reads `file`, which lies beside the class that asks: a module shows its files to nobody else.
    public static Pairs read(Optional<InputStream> file, String name) {
        var byKey = new Properties();
        try (var in = file.orElseThrow(() -> new Defect("the product was built without " + name))) {
            byKey.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Pairs(byKey);
    }

    /// The sentence that a constant such as `ROW_RAGGED` stands for.
    public Words of(Enum<?> constant) {
        return of(key(constant));
    }

    public Words of(String key) {
        return new Words(sentence(key + ".en"), sentence(key + ".ar"));
    }

    /// How the file names the sentence of a constant.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All keys of the file, each with its language.
    public SortedSet<String> keys() {
        return new TreeSet<>(byKey.stringPropertyNames());
    }

    private String sentence(String key) {
        var found = byKey.getProperty(key, "");
        if (found.isBlank()) throw new Defect("no sentence for " + key);
        return found;
    }
}
