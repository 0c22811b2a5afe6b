package org.trucewatch.testkit.worlds;

/// Sentences whose days have numbers, hang on a phase or an event, or are not known.
final class Dating {
    private final Chance chance;
    private final Phrases phrases;

    Dating(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    /// What the header says of days.
    static String header(Chance chance) {
        return chance.of("", " signed unknown", " signed 2017-08-01", " signed 2017-08-02 by north and south")
                + chance.of("", "", " announced 2017-08-01", " announced 2017-08-06")
                + chance.of(
                        "",
                        " day 1 is entry-into-force",
                        " day 0 is 2017-08-03",
                        " day 1 is 2017-08-05",
                        " day 1 is signature",
                        " day 1 is first release by north");
    }

    static String phases(Chance chance) {
        return "phase stage-one " + chance.of("until day 5", "until 2017-08-08", "from day 2 until day 6") + "\n"
                + "phase stage-two "
                + chance.of("from 2017-08-07 until 2017-08-11", "after release by north", "from day 5 until day 9")
                + "\n";
    }

    private String day() {
        return chance.of("day " + chance.between(4, 12), "day " + chance.between(4, 9), "unknown");
    }

    private String window() {
        return chance.in(5)
                ? chance.of(" until ", " before ", " after ") + chance.of("signature", "announcement")
                : days();
    }

    private String days() {
        return chance.of(
                " from " + day(),
                " after " + day(),
                " until " + day(),
                " before " + day(),
                " on " + day(),
                " until day 4 15:00",
                " before release by north",
                " until first shell by south",
                " after " + chance.of("any", "first", "last") + " raid in zone",
                " during " + chance.of("stage-one", "stage-two"));
    }

    private String deadline() {
        return chance.of(
                " by " + day(),
                " by " + day(),
                " on " + day(),
                " until " + day(),
                " before " + day(),
                " by day 5 12:00",
                " within " + chance.between(2, 9) + " days after " + "signature",
                " within " + chance.of("1 week", "1 month", "90 minutes", "2 weeks") + " after entry-into-force",
                " within " + chance.between(1, 3) + " days after " + chance.of("last", "any", "first")
                        + " release by south",
                " within 72 hours after raid in zone",
                " before release by south",
                " until release by south",
                " during " + chance.of("stage-one", "stage-two"));
    }

    String sentence() {
        return chance.of(
                phrases.subject() + " must not " + chance.of("raid", "use-of-force") + " in zone" + window(),
                phrases.subject() + " must not " + chance.of("raid", "use-of-force") + " in zone" + window(),
                phrases.debtor() + " must release " + phrases.amount() + "guards" + deadline() + phrases.silence(),
                phrases.debtor() + " must deliver aid to zone" + deadline() + phrases.silence(),
                "north must release guards in steps: 1 by " + chance.of("day 3", "unknown", "2017-08-06") + ", 3 "
                        + chance.of(
                                "within 10 days after entry-into-force", "by day 9", "within 3 days after signature")
                        + phrases.silence(),
                "third must deliver aid to zone every " + chance.of("4 days", "week") + days() + phrases.silence(),
                "third must deliver aid to zone by " + day() + ", again within 3 days" + phrases.silence(),
                "third must deliver at least 2 aid to zone starting by " + day() + ", by day 9" + phrases.silence(),
                "third must deliver 2 aid to zone starting within 3 days after signature, by " + phrases.day(),
                chance.of("north", "third") + " must keep road open" + window(),
                "north must keep at most 40 guards in zone" + window(),
                "parties must let aid pass to zone" + window(),
                "parties must let 2 aid pass to zone" + deadline(),
                "north may shell in zone" + window());
    }
}
