package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.desk.record.replay.HeldWords;

/// The word of the parties on incidents and findings, as it stands in the ledger. It changes nothing and stays.
public final class Comments {
    private static final Pattern WORDS =
            Pattern.compile("Comment on (\\S+?)(?: \\((\\S+)\\))?:\n\n(.*)\n", Pattern.DOTALL);

    private Comments() {}

    /// One comment. `finding` is the finding it speaks of, empty where it speaks of the incident as a whole.
    public record Comment(String finding, String words, String by, View.Time known) {}

    /// A comment as its entry says it.
    public static String written(String incident, Optional<String> finding, String words) {
        var about = finding.map(id -> " (" + id + ")").orElse("");
        return "Comment on %s%s:\n\n%s\n".formatted(incident, about, words.strip());
    }

    /// The comments on one incident known before `until`, in the order in which they came.
    public static List<Comment> of(View view, List<HeldWords> notices, String incident, long until) {
        return notices.stream()
                .filter(held ->
                        held.known() < until && held.entered() < view.asOf().entered())
                .flatMap(held -> read(view, held, incident).stream())
                .toList();
    }

    private static Optional<Comment> read(View view, HeldWords held, String incident) {
        var words = WORDS.matcher(held.words());
        if (!words.matches() || !words.group(1).equals(incident)) return Optional.empty();
        var finding = Optional.ofNullable(words.group(2)).orElse("");
        return Optional.of(new Comment(finding, words.group(3), held.author(), view.moment(held.known())));
    }
}
