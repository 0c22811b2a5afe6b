package org.trucewatch.desk.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trucewatch.model.Defect;

/// The sentences of one language by their keys.
final class Messages {
    private final Tongue tongue;
    private final Properties byKey;

    private Messages(Tongue tongue, Properties byKey) {
        this.tongue = tongue;
        this.byKey = byKey;
    }

    static Messages of(Tongue tongue) {
        var byKey = new Properties();
        try (var bytes = Messages.class.getResourceAsStream(tongue.code() + ".properties")) {
            if (bytes == null) throw new Defect("the product was built without its " + tongue.code() + " sentences");
            byKey.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Messages(tongue, byKey);
    }

    Template template(String key) {
        return find(key).orElseThrow(() -> new Defect("no " + tongue.code() + " sentence for " + key));
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(byKey.getProperty(key)).map(Template::new);
    }

    SortedSet<String> keys() {
        return new TreeSet<>(byKey.stringPropertyNames());
    }
}
