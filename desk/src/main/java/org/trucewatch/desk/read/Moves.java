package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.desk.record.replay.HeldWords;

/// The steps of incidents from state to state, as they stand in the ledger.
public final class Moves {
    private static final Pattern WORDS =
            Pattern.compile("incident (\\S+)\nfrom (\\S+)\nto (\\S+)\n\n(.*)\n", Pattern.DOTALL);

    private Moves() {}

    /// One step: from which state to which, who took it, when the desk knew of it, and why.
    public record Move(String incident, String from, String to, String by, long known, long entered, String why) {}

    /// A step as its entry says it.
    public static String written(String incident, String from, String to, String why) {
        return "incident %s\nfrom %s\nto %s\n\n%s\n".formatted(incident, from, to, why.strip());
    }

    /// Empty where somebody wrote other words under this kind.
    public static Optional<Move> read(HeldWords held) {
        var words = WORDS.matcher(held.words());
        return words.matches()
                ? Optional.of(new Move(
                        words.group(1),
                        words.group(2),
                        words.group(3),
                        held.author(),
                        held.known(),
                        held.entered(),
                        words.group(4)))
                : Optional.empty();
    }

    /// Whether an incident of these steps was published and not withheld since. What comes behind, such as a
    /// remedy or the end, takes nothing back.
    public static boolean isPublished(List<Move> steps) {
        return steps.reversed().stream()
                .map(Move::to)
                .filter(to -> to.equals(Stages.PUBLISHED) || to.equals(Stages.WITHHELD))
                .findFirst()
                .filter(Stages.PUBLISHED::equals)
                .isPresent();
    }

    /// The steps of each incident, in their order.
    public static Map<String, List<Move>> byIncident(List<HeldWords> held) {
        var moves = new LinkedHashMap<String, List<Move>>();
        held.stream()
                .map(Moves::read)
                .flatMap(Optional::stream)
                .forEach(move -> moves.computeIfAbsent(move.incident, any -> new ArrayList<>())
                        .add(move));
        return moves;
    }
}
