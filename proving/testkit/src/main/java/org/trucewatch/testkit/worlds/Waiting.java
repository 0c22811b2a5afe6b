package org.trucewatch.testkit.worlds;

import java.util.List;

/// Sentences that wait for another clause, for an event, or for several.
final class Waiting {
    private final Chance chance;
    private final Phrases phrases;

    Waiting(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    List<String> conditions(String key) {
        return List.of(
                key + "-first: " + awaited(),
                key + ": "
                        + chance.of(
                                "south must release guards" + phrases.deadline() + " if release by north",
                                "south must deliver food and rockets" + phrases.deadline()
                                        + " if release by north and south" + phrases.silence(),
                                "north must not raid in zone after release by north and south",
                                "south must release guards within 3 days after release by north and third"
                                        + phrases.silence(),
                                "third must release guards if deliver by north and south before it",
                                "parties must not raid in zone until release by north and south",
                                afterAnother(key + "-first"),
                                afterAnother(key + "-first"),
                                "parties must not raid in zone until shell by the same",
                                "parties must not raid in zone after release by north",
                                number(),
                                number(),
                                "south must release 2 guards for each guards in exchange for release by north",
                                suspended()));
    }

    private String awaited() {
        return chance.of(
                "north must release guards" + phrases.deadline(),
                "north must release " + phrases.amount() + "guards" + phrases.deadline() + phrases.silence(),
                "north and south must release guards" + phrases.deadline(),
                phrases.subject() + " must not shell in zone",
                "north must keep road open",
                "north must keep at most 40 guards in zone");
    }

    /// What waits for another clause.
    private String afterAnother(String other) {
        var by = chance.of("", "", " by north", " by north or south", " by the same", " by parties");
        var broken = "clause " + other + " is " + chance.of("broken", "fulfilled") + by;
        return chance.of(
                "south must release guards after " + broken,
                "south must release guards within 3 days after " + broken + phrases.silence(),
                "south must not shell in zone until " + broken,
                "parties must not raid in zone after " + broken,
                "north may shell in zone, if " + broken,
                "south must not shell in zone suspended while " + broken);
    }

    private String suspended() {
        return "south must not shell in zone suspended while "
                + chance.of("close-road by north", "close-road", "open-road", "first close-road");
    }

    /// What waits for several happenings, or for a number of things.
    private String number() {
        var several = chance.of("2 ", "3 ")
                + chance.of("shell", "raid", "use-of-force")
                + chance.of("", " by north", " by south")
                + chance.of("", "", " in zone");
        var event =
                chance.of(several, several, "release of 4 guards by north", "deliver of 3 aid", "2 release by north");
        return chance.of(
                "parties must not raid in zone after " + event,
                "south must not shell in zone until " + event,
                "south must not shell in zone suspended while " + event,
                "south must release guards" + phrases.deadline() + " if " + event + phrases.silence(),
                "third must deliver aid to zone within 3 days after " + event + phrases.silence(),
                "south must deliver aid" + phrases.deadline() + " in exchange for " + event + phrases.silence(),
                "north may shell in zone, if " + event + " before it",
                "south must keep road open after " + event);
    }
}
