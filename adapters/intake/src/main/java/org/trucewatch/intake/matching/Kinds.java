package org.trucewatch.intake.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.ActKind;

/// The acts of a case behind the words that a data set has for kinds of events. Of two acts that name one, the case's
/// own stands later and wins over that of the base vocabulary.
public final class Kinds {
    private final String column;
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Integer> strange = new TreeMap<>();

    /// `column` is that of `acts.csv` in which acts name the words of the data set.
    public Kinds(String column, List<ActKind> acts) {
        this.column = column;
        var prefix = column + ":";
        for (var act : acts)
            for (var name : act.elsewhere())
                if (name.startsWith(prefix)) byKey.put(Key.of(name.substring(prefix.length())), act.id());
    }

    /// The act that an event of this kind is read as; none, which is counted, where no act of the case stands for it.
    public Optional<String> act(String kind) {
        var act = Optional.ofNullable(byKey.get(Key.of(kind)));
        if (act.isEmpty()) strange.merge(kind, 1, Integer::sum);
        return act;
    }

    public int leftOut() {
        return strange.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Which kinds no act stands for, and how many rows have each; none where all have one.
    public List<Words> sentences() {
        if (strange.isEmpty()) return List.of();
        var names = strange.entrySet().stream()
                .map(entry -> Note.TIMES.with(entry.getKey(), entry.getValue()))
                .toList();
        return List.of(Note.KINDS_LEFT_OUT.with(Note.listed(names), column));
    }
}
