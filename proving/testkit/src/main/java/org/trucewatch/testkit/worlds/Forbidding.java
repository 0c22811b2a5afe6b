package org.trucewatch.testkit.worlds;

/// Sentences that forbid, allow or ask for a notice.
final class Forbidding {
    private final Chance chance;
    private final Phrases phrases;

    Forbidding(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    String ban() {
        return phrases.subject() + " must not " + chance.of("use-of-force", "shell", "raid", "raid or shell")
                + phrases.target() + phrases.where() + phrases.window() + phrases.exception();
    }

    String permission() {
        return chance.of(
                "parties may use-of-force against outcasts in zone after " + phrases.day(),
                "north may shell in zone from " + phrases.day() + chance.of("", ", if give-notice by north before it"),
                "north may shell in zone for 2 hours",
                "north may shell in zone after raid by the same",
                "parties may raid in zone after release by the same",
                "parties may shell in zone, if raid by the same before it",
                "third may pass in zone",
                "third may deliver aid to zone");
    }

    String notice() {
        var quiet = chance.in(2) ? ", silence counts" : "";
        return chance.of("north", "north and south", "someone") + " must give-notice "
                + chance.of("within 72 hours ", "at least 24 hours ", "") + "before " + chance.of("each", "any")
                + " shell by the same in zone"
                + chance.of("", ", covering it") + quiet;
    }

    String othersActs() {
        return chance.of(
                chance.of("parties", "north and south", "south") + " must let aid pass to zone" + phrases.window(),
                "parties must let food pass in zone",
                "parties must let third open-road" + phrases.window(),
                chance.of("north", "south", "parties") + " must prevent " + chance.of("outcasts", "anyone")
                        + " from raid in zone" + phrases.window());
    }

    /// Acts of a list that ends with *among others*.
    String openList() {
        return chance.of(
                phrases.subject() + " must not " + chance.of("hostile", "hostile", "good-deeds", "hostile or shell")
                        + phrases.target() + phrases.where() + phrases.window() + phrases.exception(),
                phrases.subject() + " must not " + chance.of("shell", "mortar", "use-of-force", "hostile") + " in zone",
                phrases.subject() + " must not " + chance.of("release", "hostile or good-deeds", "aiding"),
                chance.of("north", "third", "parties") + " may " + chance.of("hostile", "good-deeds")
                        + chance.of("", " in zone"),
                phrases.debtor() + " must good-deeds" + phrases.deadline() + phrases.silence(),
                "south must prevent outcasts from hostile in zone",
                "parties must let third good-deeds",
                "parties must not release after " + chance.of("", "first ", "2 ") + "hostile"
                        + chance.of("", " by south", " in zone"),
                "south must release guards" + phrases.deadline() + " if good-deeds by north" + phrases.silence(),
                "north must give-notice within 72 hours before each hostile by the same" + phrases.silence(),
                "south must not shell in zone until hostile by north");
    }
}
