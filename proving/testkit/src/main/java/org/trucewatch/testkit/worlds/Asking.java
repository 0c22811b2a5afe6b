package org.trucewatch.testkit.worlds;

import java.util.List;

/// Sentences that ask for an act, a state or a number.
final class Asking {
    private final Chance chance;
    private final Phrases phrases;

    Asking(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    String duty() {
        return chance.of(
                phrases.debtor() + " must deliver " + phrases.amount() + "aid to zone" + phrases.deadline()
                        + phrases.silence(),
                phrases.debtor() + " must release " + phrases.amount() + "guards" + phrases.deadline()
                        + phrases.silence(),
                "outcasts must leave zone" + phrases.deadline(),
                phrases.debtor() + " must " + chance.of("deliver to zone", "pass") + phrases.deadline()
                        + phrases.silence(),
                "south must leave zone" + phrases.deadline() + phrases.silence(),
                phrases.debtor() + " must try to release guards",
                ofEach(),
                ofEach());
    }

    /// Each of what *and* joins is owed, any of what *or* joins.
    private String ofEach() {
        var join = chance.of(" and ", " and ", " or ");
        var starting = chance.of(
                "",
                "",
                " starting by " + phrases.day()
                        + chance.of(" by " + phrases.day(), " within 3 days after release by south"));
        return chance.of(
                phrases.debtor() + " must deliver " + chance.of("", "all ", "at least 2 ", "") + "food" + join
                        + "rockets" + chance.of("", " to zone") + (starting.isEmpty() ? phrases.deadline() : starting)
                        + phrases.silence(),
                phrases.debtor() + " must release guards"
                        + chance.of(" in town-one" + join + "hill", " to third" + join + "north")
                        + (starting.isEmpty() ? phrases.deadline() : starting) + phrases.silence(),
                "south must leave" + chance.of("", " from town-one" + join + "hill") + phrases.deadline()
                        + phrases.silence(),
                phrases.debtor() + " must deliver" + join + "release guards" + phrases.deadline() + phrases.silence(),
                phrases.debtor() + " must open-road" + phrases.deadline() + phrases.silence(),
                "north must deliver food" + join + "rockets every week" + phrases.silence(),
                phrases.debtor() + " must try to open-road");
    }

    String state() {
        return chance.in(3) ? lookouts() : road();
    }

    private String lookouts() {
        return chance.of("north", "south", "parties", "south") + " must keep lookouts"
                + chance.of("", "", " in zone", " at town-one and hill")
                + chance.of(
                        "",
                        " as at 2017-08-05",
                        " as at 2017-08-08 12:00",
                        " as at " + phrases.day(),
                        " as at unknown");
    }

    private String road() {
        return chance.of("north", "south", "north and south", "third") + " must keep road open"
                + (chance.in(3) ? " from " + phrases.day() : "")
                + (chance.in(2) ? ", fresh for " + chance.between(2, 9) + " days" : "");
    }

    String count() {
        var bound = chance.of("at most 40", "exactly 40", "at least 30", "under 40", "exactly 2");
        var parts = chance.in(3) ? ", of them exactly 2 officers" : "";
        return chance.of("north", "south", "north and south") + " must keep " + bound + " guards" + parts
                + chance.of(" in zone", " at each post", " at post-one", "");
    }

    String recurring() {
        return chance.of(
                "third must deliver aid to zone every week" + phrases.silence(),
                "third must deliver at least 2 aid to zone every 3 days" + phrases.silence(),
                "third must deliver aid to zone" + chance.of(" by " + phrases.day(), " until " + phrases.day())
                        + ", again within 5 days" + phrases.silence(),
                "south must release guards in steps: 1 by 2017-08-06, 3 by "
                        + chance.of("2017-08-12", "unknown", "2017-08-12, 4 within 12 days after entry-into-force"),
                "north must release guards within 2 days after each raid by south" + phrases.silence(),
                "north must not break clause quiet 2 times within 5 days" + chance.of("", " and 5 km"),
                "north must not close-road for over 48 hours");
    }

    List<String> terms(String key) {
        return List.of(
                key + "-first: north must release guards" + phrases.deadline(),
                key + ": "
                        + chance.of(
                                "third must deliver aid to zone" + phrases.deadline() + " with consent of north"
                                        + phrases.silence(),
                                "third must deliver aid to zone" + phrases.deadline()
                                        + " with consent of north and south",
                                "north may shell in zone with consent of south",
                                "third may pass in zone with consent of south or north",
                                "north must release guards then leave zone" + phrases.deadline() + phrases.silence(),
                                "south must release guards" + phrases.deadline() + " in step with clause " + key
                                        + "-first" + phrases.silence(),
                                "third must deliver at least 2 aid to zone in any 5 days" + phrases.silence(),
                                "third must deliver aid to zone again within 4 days" + phrases.silence(),
                                "parties must keep road open as at 2017-08-05",
                                "third must deliver at least 2 aid to zone starting by 2017-08-06"
                                        + chance.of(", by " + phrases.day(), " within 3 days after release by south")
                                        + phrases.silence(),
                                "third must deliver at least 50 % of aid to zone" + phrases.deadline()
                                        + phrases.silence(),
                                "third must deliver 3 aid, of them 2 food and at least 1 rockets to zone"
                                        + phrases.deadline() + phrases.silence(),
                                "south must deliver 2 aid, of them 1 to zone" + phrases.deadline(),
                                "north must not release over 3 guards" + phrases.window(),
                                "south must prevent outcasts from release at most 4 guards",
                                "north must give-notice within 72 hours before each shell by the same in zone,"
                                        + " if release by south before it" + phrases.silence(),
                                "parties must not raid in zone after 2 release by north",
                                "parties must not raid in zone until last shell by the same",
                                "south must not shell in zone in exchange for release by north",
                                "north must not break clause quiet 2 times within 5 days until 2017-08-12",
                                "north must not fortify in zone",
                                "north must not encircle in zone",
                                "south must deliver big-rockets to zone" + phrases.deadline(),
                                "parties must let at least 2 aid pass to zone every week",
                                "south must keep road open for at least 8 hours every day",
                                "north must keep at least 50 % of guards in zone",
                                "parties must not shell in zone except with consent of south",
                                "parties must not shell in zone except if release by north",
                                "parties must not raid in zone if give-notice by the same before it",
                                "south must release guards as in rates in exchange for release by north"));
    }
}
