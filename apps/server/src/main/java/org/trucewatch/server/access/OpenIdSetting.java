package org.trucewatch.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;

/// By which server of an organisation people may sign in. `name` is what the page calls it.
public record OpenIdSetting(String name, String issuer, String client, String secret) {
    private static final List<String> WORDS = List.of("name", "issuer", "client", "secret");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// A file of four lines, a word and its value each: `name`, `issuer`, `client`, `secret`. Refused with what is
    /// wrong, before anything is asked of anybody.
    public static OpenIdSetting read(Path file) {
        var values = new LinkedHashMap<String, String>();
        for (var line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.strip().split("\\s+", 2);
            if (!WORDS.contains(parts[0]) || parts.length < 2)
                throw refused(
                        file,
                        "has a line that does not begin with one of " + String.join(", ", WORDS)
                                + " and give it a value.");
            if (values.put(parts[0], parts[1]) != null) throw refused(file, "says `" + parts[0] + "` twice.");
        }
        for (var word : WORDS) if (!values.containsKey(word)) throw refused(file, "does not say `" + word + "`.");
        return checked(file, values);
    }

    private static OpenIdSetting checked(Path file, Map<String, String> values) {
        var issuer = values.getOrDefault("issuer", "");
        var url = address(issuer);
        boolean good = url.filter(one -> "https".equals(one.getScheme())
                        || ("http".equals(one.getScheme()) && THIS_MACHINE.contains(one.getHost())))
                .isPresent();
        if (!good) throw refused(file, "names an issuer that is no https address; write it as the organisation does.");
        return new OpenIdSetting(
                values.getOrDefault("name", ""),
                issuer,
                values.getOrDefault("client", ""),
                values.getOrDefault("secret", ""));
    }

    private static Optional<URI> address(String words) {
        try {
            return Optional.of(URI.create(words)).filter(url -> url.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file)) throw refused(file, "cannot be read; name the file with --oidc.");
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Refused refused(Path file, String why) {
        return new Refused(new Refusal.Unusable(file.toString(), why));
    }
}
