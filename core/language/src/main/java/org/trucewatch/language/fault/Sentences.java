package org.trucewatch.language.fault;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// The sentences of all faults, both languages in one file.
final class Sentences {
    private static final String FILE = "faults.properties";
    private static final Properties BY_KEY = load();

    private Sentences() {}

    static Words of(String key) {
        return new Words(sentence(key + ".en"), sentence(key + ".ar"));
    }

    private static String sentence(String key) {
        var found = BY_KEY.getProperty(key, "");
        if (found.isBlank()) throw new Defect("no sentence for " + key);
        return found;
    }

    static SortedSet<String> keys() {
        return new TreeSet<>(BY_KEY.stringPropertyNames());
    }

    private static Properties load() {
        var byKey = new Properties();
        try (var bytes = Sentences.class.getResourceAsStream(FILE)) {
            if (bytes == null) throw new Defect("the product was built without " + FILE);
            byKey.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return byKey;
    }
}
