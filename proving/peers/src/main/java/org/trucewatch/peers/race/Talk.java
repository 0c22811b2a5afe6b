package org.trucewatch.peers.race;

import java.util.List;
import java.util.Locale;

/// What is said between the race and the JVM of a peer: a question is a line, and so is an answer, but for verdicts,
/// which follow theirs.
///
/// | asked | answered |
/// | --- | --- |
/// | `load` | `loaded`, or `absent WHY` |
/// | `judge DRAFT` | `judged SECONDS LINES`, then so many lines |
/// | `warm` | `warm` |
/// | `turn DRAFT` | `turn CPU JIT SECONDS…` |
///
/// Whoever is asked nothing more ends.
final class Talk {
    static final String LOAD = "load";
    static final String LOADED = "loaded";
    static final String ABSENT = "absent ";
    static final String JUDGE = "judge";
    static final String WARM = "warm";
    static final String TURN = "turn";

    private Talk() {}

    static String judged(Judged judged) {
        return words("judged", List.of(judged.seconds())) + " " + judged.lines().size();
    }

    static String turn(Turn turn) {
        return words(TURN, List.of(turn.cpu(), turn.jit())) + words("", turn.seconds());
    }

    private static String words(String first, List<Double> numbers) {
        var all = new StringBuilder(first);
        for (var number : numbers) all.append(String.format(Locale.ROOT, " %.6f", number));
        return all.toString();
    }

    /// The numbers after the first word.
    static List<Double> numbers(String answer) {
        return List.of(answer.split(" ")).stream()
                .skip(1)
                .map(Double::parseDouble)
                .toList();
    }
}
