package org.trucewatch.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;

/// In which language somebody is answered: the one that the request names, or else English. It says what is of no case.
public final class Speech {
    private static final Map<Tongue, Wording> PLAIN = new EnumMap<>(Map.of(
            Tongue.ENGLISH, Wording.plain(Tongue.ENGLISH, ZoneOffset.UTC),
            Tongue.ARABIC, Wording.plain(Tongue.ARABIC, ZoneOffset.UTC)));

    /// The query as it came: a body is not looked into for it, and what cannot be read names no language.
    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    private Speech() {}

    public static Wording of(Tongue tongue) {
        return Optional.ofNullable(PLAIN.get(tongue)).orElseThrow();
    }

    public static Wording to(HttpServletRequest request) {
        return of(Optional.ofNullable(request.getQueryString())
                .map(LANG::matcher)
                .filter(found -> found.find())
                .flatMap(found -> Tongue.of(found.group(1)))
                .orElse(Tongue.ENGLISH));
    }
}
