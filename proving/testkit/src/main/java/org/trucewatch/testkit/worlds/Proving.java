package org.trucewatch.testkit.worlds;

/// Sentences on what somebody accepted, on what came before or after each act, and what prevails.
final class Proving {
    private final Chance chance;
    private final Phrases phrases;

    Proving(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    private String accepted() {
        return " accepted by " + chance.of("third", "south", "third or south", "third and south", "parties");
    }

    /// What must have come before each act, or come after it.
    private String condition() {
        return ", if "
                + chance.of(
                        "give-notice by the same" + beside() + chance.of("", ", covering it"),
                        "release by south" + beside(),
                        "shell by south" + beside(),
                        "give-notice by north or south, covering it",
                        "deliver of aid to zone" + beside());
    }

    private String beside() {
        return chance.of(
                " before it",
                " within 48 hours before it",
                " within 3 days before it",
                " at least 24 hours before it",
                " after it",
                " within 3 days after it");
    }

    String sentence() {
        return chance.of(
                phrases.debtor() + " must release guards" + phrases.deadline() + accepted() + phrases.silence(),
                phrases.debtor() + " must deliver " + phrases.amount() + "aid to zone" + phrases.deadline()
                        + accepted(),
                "north must release guards within 3 days after deliver of aid" + accepted() + phrases.silence(),
                "parties must not raid in zone after " + chance.of("release", "deliver of aid") + accepted(),
                "third must try to release guards" + accepted(),
                phrases.subject() + " must not shell in zone prevails",
                phrases.subject() + " must not " + chance.of("shell", "raid") + " in zone" + condition(),
                "parties must not shell" + phrases.where() + phrases.window() + condition(),
                chance.of("north", "parties") + " may shell in zone" + condition(),
                "north may use-of-force" + phrases.target() + " in zone" + accepted(),
                "third must release guards" + phrases.deadline() + condition() + phrases.silence(),
                "parties must let aid pass to zone" + condition(),
                "south must prevent outcasts from raid in zone" + condition(),
                "south must not shell in zone except "
                        + chance.of("rockets", "civilians", "by third against civilians"),
                "third must deliver aid to zone" + phrases.deadline() + phrases.exception() + phrases.silence());
    }
}
