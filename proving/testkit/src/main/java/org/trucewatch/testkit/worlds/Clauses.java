package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;

/// Sentences of a made-up agreement, in the language itself.
final class Clauses {
    private final Chance chance;
    private final Phrases phrases;
    private final Forbidding forbidding;
    private final Asking asking;
    private final Letting letting;
    private final Waiting waiting;

    Clauses(Chance chance) {
        this.chance = chance;
        phrases = new Phrases(chance);
        forbidding = new Forbidding(chance, phrases);
        asking = new Asking(chance, phrases);
        letting = new Letting(chance, phrases);
        waiting = new Waiting(chance, phrases);
    }

    /// One clause about a topic; `key` is its name.
    List<String> about(Topic topic, String key) {
        return switch (topic) {
            case BANS -> List.of(key + ": " + forbidding.ban());
            case DUTIES -> List.of(key + ": " + asking.duty());
            case STATES -> List.of(key + ": " + asking.state());
            case COUNTS -> List.of(key + ": " + asking.count());
            case OTHERS_ACTS -> List.of(key + ": " + forbidding.othersActs());
            case RATIONS -> List.of(key + ": " + letting.ration());
            case ROLES -> List.of(key + ": " + letting.withRole());
            case NOTICES -> List.of(key + ": " + forbidding.notice());
            case PERMISSIONS -> List.of(key + ": " + forbidding.permission());
            case CONDITIONS -> waiting.conditions(key);
            case RECURRENCE -> List.of(key + ": " + asking.recurring());
            case READINGS -> List.of(key + ": " + readings());
            case WORDS -> List.of(key + ": " + words());
            case TEXTS -> List.of();
            case TERMS -> asking.terms(key);
            case DATES -> List.of(key + ": " + new Dating(chance, phrases).sentence());
            case PROOFS -> List.of(key + ": " + new Proving(chance, phrases).sentence());
            case NAMES -> List.of(key + ": " + new Naming(chance, phrases).sentence());
            case KEEPING -> List.of(key + ": " + new Keeping(chance, phrases).sentence());
            case LISTS -> List.of(key + ": " + forbidding.openList());
        };
    }

    private String readings() {
        return chance.of(
                "north must not shell in zone until " + phrases.day() + " reading \"later\": until " + phrases.day(),
                "third must deliver aid to zone by " + phrases.day() + " reading \"sooner\": by " + phrases.day(),
                "north must keep at most 40 guards in zone reading \"strength\": exactly 40 guards",
                "someone must not raid in zone reading \"named\": south must not raid in zone reading \"later\":"
                        + " from " + phrases.day());
    }

    private String words() {
        return chance.of(
                "not judgeable \"In good faith\"",
                "third may extend T1",
                "not judgeable \"One shore\"; north must not raid in zone");
    }

    /// The agreement's clauses, always with one plain ban.
    List<String> all(Iterable<Topic> topics, int many) {
        var choices = new ArrayList<Topic>();
        for (var topic : topics) choices.add(topic);
        var clauses = new ArrayList<String>();
        clauses.add("quiet: " + chance.of("north and south", "parties", "north") + " must not use-of-force in zone"
                + chance.of("", " or across front"));
        for (int i = 0; i < many; i++) clauses.addAll(about(chance.of(choices), "clause-" + (char) ('a' + i)));
        return clauses;
    }
}
