package org.trucewatch.intake.acled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.intake.matching.Key;
import org.trucewatch.intake.matching.Note;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.ActKind;

/// The acts of a case behind the sub-event types of ACLED. Of two acts that name one, the case's own stands later and
/// wins over that of the base vocabulary.
final class Acts {
    private static final String DATA_SET = "acled:";

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Integer> strange = new TreeMap<>();

    Acts(List<ActKind> acts) {
        for (var act : acts)
            for (var name : act.elsewhere())
                if (name.startsWith(DATA_SET)) byKey.put(Key.of(name.substring(DATA_SET.length())), act.id());
    }

    /// The act that the event is read as; none where no act of the case stands for its sub-event type.
    Optional<String> act(Event event) {
        var sub = event.kind().sub();
        var act = Optional.ofNullable(byKey.get(Key.of(sub)));
        if (act.isEmpty()) strange.merge(sub, 1, Integer::sum);
        return act;
    }

    int leftOut() {
        return strange.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Which sub-event types no act stands for, and how many rows have each; none where all have one.
    List<Words> sentences() {
        if (strange.isEmpty()) return List.of();
        var names = strange.entrySet().stream()
                .map(entry -> Note.TIMES.with(entry.getKey(), entry.getValue()))
                .toList();
        return List.of(Note.KINDS_LEFT_OUT.with(Note.listed(names)));
    }
}
