package org.trucewatch.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.trucewatch.desk.report.Tally;
import org.trucewatch.desk.report.Tally.Fate;
import org.trucewatch.desk.report.Tally.Part;
import org.trucewatch.desk.wording.Wording;

/// The division of the reports, a line for each fate, and behind it the reasons.
final class TallyLines {
    private static final String INDENT = "  ";

    private TallyLines() {}

    static String of(Tally tally, Wording wording, Screen screen) {
        var out = new StringBuilder();
        out.append(screen.strong(wording.say("tally.received") + " " + tally.received()))
                .append('\n');
        var byFate = new LinkedHashMap<Fate, List<Part>>();
        tally.parts()
                .forEach(part -> byFate.computeIfAbsent(part.fate(), fate -> new ArrayList<>())
                        .add(part));
        byFate.forEach((fate, parts) -> out.append(fate(fate, parts, wording, screen)));
        return out.toString();
    }

    private static String fate(Fate fate, List<Part> parts, Wording wording, Screen screen) {
        var sum = parts.stream().mapToInt(Part::count).sum();
        var head = wording.say("tally." + word(fate)) + " " + sum;
        var reasons = parts.stream()
                .filter(part -> !part.why().isEmpty())
                .map(part -> wording.tally(part.why()) + " " + part.count())
                .toList();
        var words = reasons.isEmpty() ? head : head + ": " + String.join(wording.say("comma"), reasons);
        var out = new StringBuilder();
        var lines = Column.wrapped(words, screen.width() - 2 * INDENT.length());
        for (int i = 0; i < lines.size(); i++)
            out.append(i == 0 ? INDENT : INDENT + INDENT).append(lines.get(i)).append('\n');
        return out.toString();
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case UPHELD -> "upheld";
            case UNDECIDED -> "undecided";
            case REFUTED -> "refuted";
            case SET_ASIDE -> "set-aside";
            case NO_CLAUSE -> "no-clause";
        };
    }
}
