package org.trucewatch.testkit.worlds;

/// Sentences on what others do: so many must be let, and what is done for somebody.
final class Letting {
    private final Chance chance;
    private final Phrases phrases;

    Letting(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    String ration() {
        return chance.of(
                phrases.letting() + " must let " + phrases.some() + " aid pass to zone" + phrases.rationed(),
                phrases.letting() + " must let " + phrases.some() + " aid pass to zone" + phrases.rationed(),
                phrases.letting() + " must let " + phrases.some() + " third pass in zone" + phrases.rationed(),
                phrases.letting() + " must let " + phrases.some() + " food of aid deliver to zone" + phrases.rationed(),
                phrases.letting() + " must let all food pass in zone",
                phrases.letting() + " must let " + chance.of("third", "aid") + " pass in zone"
                        + chance.of("", " from " + phrases.day(), " after release by north")
                        + " for " + chance.of("at most ", "", "at least ") + chance.between(1, 3) + " days every "
                        + chance.of("week", "4 days", "month"),
                phrases.subject() + " must not release " + chance.of("over 3", "at least 4", "at least 2")
                        + " guards every " + chance.of("week", "3 days", "month"),
                phrases.subject() + " must not deliver over " + chance.between(1, 4) + " aid"
                        + chance.of("", " to zone", " in zone") + " every " + chance.of("week", "4 days")
                        + chance.of("", "", " until " + phrases.day(), " from " + phrases.day())
                        + chance.of("", "", " except by third"));
    }

    /// Sentences of every sort, each limited to whom, what or which way it is for.
    String withRole() {
        return chance.of(
                phrases.subject() + " must not shell" + phrases.role() + phrases.where() + phrases.exception(),
                phrases.subject() + " must not deliver aid" + phrases.role() + phrases.exception(),
                phrases.subject() + " must not release guards" + phrases.role(),
                "north must not shell" + " in zone except" + phrases.role(),
                phrases.debtor() + " must deliver " + phrases.amount() + "aid" + phrases.role() + phrases.deadline()
                        + phrases.silence(),
                phrases.debtor() + " must release guards" + phrases.role() + phrases.deadline() + phrases.silence(),
                phrases.debtor() + " must try to deliver aid" + phrases.role(),
                "parties must let aid pass" + phrases.role(),
                phrases.letting() + " must let third deliver aid" + phrases.role(),
                phrases.letting() + " must let " + phrases.some() + " aid pass" + phrases.role() + phrases.rationed(),
                "parties must try to let aid pass" + phrases.role(),
                "south must let third walk" + phrases.role(),
                "parties must let third leave" + chance.of("", " zone") + phrases.role(),
                "south must leave zone" + phrases.role() + phrases.deadline(),
                "south must prevent outcasts from deliver aid" + phrases.role(),
                "third may deliver aid" + phrases.role(),
                "north may shell" + phrases.role() + " in zone",
                "north and south must keep road open" + phrases.role(),
                "north must keep at most 40 guards" + phrases.role(),
                "parties must not raid in zone after " + chance.of("deliver of aid", "leave") + phrases.role(),
                "south must release guards if deliver of aid" + phrases.role() + " by third",
                "north must give-notice within 72 hours before each shell by the same" + phrases.role()
                        + phrases.silence());
    }
}
