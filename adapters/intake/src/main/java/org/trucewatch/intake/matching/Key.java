package org.trucewatch.intake.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names as they compare: without case, blanks and marks, and an organisation also by its initials.
public final class Key {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final int SHORTEST_INITIALS = 3;

    private Key() {}

    public static String of(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return MARKS.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
    }

    /// The name and, of three capitalised words or more, their initials: *Human Rights Watch* and *HRW*.
    static Set<String> ofOrganisation(String name) {
        var keys = new LinkedHashSet<String>();
        keys.add(of(name));
        var initials = Arrays.stream(name.split("[\\s-]+", -1))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        if (initials.length() >= SHORTEST_INITIALS) keys.add(of(initials));
        return keys;
    }
}
