package org.trucewatch.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.server.said.Saying;

/// By which server of an organisation people may sign in. `name` is what the page calls it.
public record OpenIdSetting(String name, String issuer, String client, String secret) {
    private static final List<String> WORDS = List.of("name", "issuer", "client", "secret");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// A file of four lines, a word and its value each: `name`, `issuer`, `client`, `secret`. Refused with all that is
    /// wrong, before anything is asked of anybody.
    public static OpenIdSetting read(Path file) {
        var values = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            int at = number;
            wrong(line, values).map(why -> problem(file, at, why)).ifPresent(problems::add);
        }
        for (var word : WORDS)
            if (!values.containsKey(word)) problems.add(problem(file, 0, Saying.SETTING_MISSING.with(Gaps.code(word))));
        if (!problems.isEmpty()) throw new Refused(new Refusal.BadInput(file.toString(), problems));
        return new OpenIdSetting(
                values.getOrDefault("name", ""),
                values.getOrDefault("issuer", ""),
                values.getOrDefault("client", ""),
                values.getOrDefault("secret", ""));
    }

    private static Problem problem(Path file, int line, Words why) {
        return new Complaint("oidc-setting", why).error(file.toString(), line, line == 0 ? 0 : 1);
    }

    /// Why a line cannot be taken among the `values` before it.
    private static Optional<Words> wrong(String line, Map<String, String> values) {
        var parts = line.strip().split("\\s+", 2);
        if (!WORDS.contains(parts[0]) || parts.length < 2)
            return Optional.of(Saying.SETTING_LINE.with(Gaps.name(String.join(", ", WORDS))));
        if (values.put(parts[0], parts[1]) != null) return Optional.of(Saying.SETTING_TWICE.with(Gaps.code(parts[0])));
        return parts[0].equals("issuer") && !isSafe(parts[1])
                ? Optional.of(Saying.SETTING_ISSUER.with())
                : Optional.empty();
    }

    private static boolean isSafe(String issuer) {
        return address(issuer)
                .filter(one -> "https".equals(one.getScheme())
                        || ("http".equals(one.getScheme()) && THIS_MACHINE.contains(one.getHost())))
                .isPresent();
    }

    private static Optional<URI> address(String words) {
        try {
            return Optional.of(URI.create(words)).filter(url -> url.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file))
            throw new Refused(new Refusal.Unusable(file.toString(), Saying.SETTING_ABSENT.with()));
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
