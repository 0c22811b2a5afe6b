package org.trucewatch.language.say;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trucewatch.model.Defect;

/// The sentence patterns of one tongue by their keys; `{0}` is the first part.
final class Patterns {
    private static final Patterns ENGLISH = load(Tongue.ENGLISH);
    private static final Patterns ARABIC = load(Tongue.ARABIC);

    private final Properties byKey;

    private Patterns(Properties byKey) {
        this.byKey = byKey;
    }

    static Patterns of(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> ENGLISH;
            case ARABIC -> ARABIC;
        };
    }

    private static Patterns load(Tongue tongue) {
        var byKey = new Properties();
        try (var bytes = Patterns.class.getResourceAsStream(tongue.file())) {
            if (bytes == null) throw new Defect("the product was built without " + tongue.file());
            byKey.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Patterns(byKey);
    }

    String say(String key, String... parts) {
        String pattern = byKey.getProperty(key);
        if (pattern == null) throw new Defect("no sentence pattern for " + key);
        var said = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                said.append(parts[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /// A list kept under one key, parted by commas.
    List<String> list(String key) {
        return Arrays.asList(say(key).split(",", -1));
    }

    SortedSet<String> keys() {
        return new TreeSet<>(byKey.stringPropertyNames());
    }
}
