package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.trucewatch.model.agreement.Words;

/// Names that look like two spellings of one office: a person must say whether they are.
final class Alike {
    private static final Pattern FRAME = Pattern.compile("^https?|^www|com$|org$|net$|news$");
    private static final int SHORTEST_BEGINNING = 6;
    private static final int SHORTEST_WITH_A_SLIP = 8;

    private Alike() {}

    /// Each of the ids `fresh` with whichever other it looks like, by the `names` of all.
    static List<Words> pairs(Collection<String> fresh, Map<String, String> names) {
        var pairs = new ArrayList<Words>();
        for (var one : fresh)
            for (var other : names.keySet()) {
                boolean seen = fresh.contains(other) && other.compareTo(one) <= 0;
                if (!seen && !other.equals(one) && areAlike(core(name(names, one)), core(name(names, other))))
                    pairs.add(Note.PAIR.with(one, other));
            }
        return pairs;
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, "");
    }

    private static String core(String name) {
        return FRAME.matcher(Key.of(name)).replaceAll("");
    }

    private static boolean areAlike(String one, String other) {
        if (one.length() > other.length()) return areAlike(other, one);
        if (one.length() >= SHORTEST_BEGINNING && other.startsWith(one)) return true;
        return one.length() >= SHORTEST_WITH_A_SLIP && hasOneSlip(one, other);
    }

    /// True where one letter is another one, or one too many in the longer name.
    private static boolean hasOneSlip(String one, String other) {
        var longer = other.length() - one.length();
        if (longer > 1) return false;
        var at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) at++;
        return one.substring(Math.min(one.length(), at + 1 - longer))
                .equals(other.substring(Math.min(other.length(), at + 1)));
    }
}
