package org.trucewatch.language.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// A name that the product brings with it, from the file `built-in.txt` beside this class.
public record BuiltIn(NameKind kind, String name, Words words) {
    /// All of them, in the order of the file.
    public static final List<BuiltIn> ALL = load();

    private static List<BuiltIn> load() {
        try (var bytes = BuiltIn.class.getResourceAsStream("built-in.txt")) {
            if (bytes == null) throw new Defect("the product was built without its built-in names");
            var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(BuiltIn::parse)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BuiltIn parse(String line) {
        var parts = Pattern.compile("(\\S+) (\\S+) \"([^\"]*)\" \"([^\"]*)\"").matcher(line);
        if (!parts.matches()) throw new Defect("a line of built-in.txt is not kind, name and two quotations: " + line);
        var kind = NameKind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        return new BuiltIn(kind, parts.group(2), new Words(parts.group(3), parts.group(4)));
    }
}
