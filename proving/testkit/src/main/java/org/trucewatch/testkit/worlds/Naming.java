package org.trucewatch.testkit.worlds;

import java.util.List;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.time.Span;

/// Sentences that bind, or speak of, those on a list, and those for whom a side answers.
final class Naming {
    private final Chance chance;
    private final Phrases phrases;

    Naming(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
    }

    static String header(Chance chance) {
        return chance.of("", " excludes outcasts", " excludes hill", " excludes armed", " excludes armed and outcasts")
                + chance.of(
                        "",
                        " north answers for third",
                        " north answers for third from 2017-08-08",
                        " south answers for bystander and outcasts until 2017-08-10",
                        " north answers for armed");
    }

    static String lists(Chance chance) {
        return "list armed: bystander" + chance.of("", " from 2017-08-08", " until 2017-08-10")
                + chance.of("", ", third", ", defectors from 2017-08-06 until 2017-08-12")
                + chance.of("", ", among others") + "\n"
                + chance.of("", "actor bystander part of south from 2017-08-09\n", "actor third part of north\n")
                + chance.of(
                        "",
                        "actor defectors part of outcasts from 2017-08-06\n",
                        "actor bystander part of outcasts until 2017-08-12\n");
    }

    /// Parts that an actor has for some time, or beside those of whom it belongs to.
    static List<Side> sides(Chance chance, long middle) {
        var during = chance.of(Span.ALWAYS, Span.from(middle), Span.before(middle));
        return List.of(new Side(
                chance.of("bystander", "defectors", "north-brigade", "third"),
                new TextId("T1"),
                chance.of(Side.Role.EXCLUDED, Side.Role.PARTY, Side.Role.NOT_COVERED, Side.Role.DISPUTED),
                during,
                "made up"));
    }

    String sentence() {
        return chance.of(
                chance.of("armed", "armed and north", "bystander", "third", "parties") + " must not "
                        + chance.of("shell", "raid", "use-of-force") + phrases.target() + phrases.where()
                        + phrases.window(),
                phrases.subject() + " must not shell against armed",
                phrases.subject() + " must not use-of-force in zone except " + chance.of("by", "against") + " armed",
                chance.of("armed", "third", "bystander and north") + " must release guards" + phrases.deadline()
                        + phrases.silence(),
                "armed must leave zone" + phrases.deadline(),
                "parties must prevent armed from raid in zone",
                "third must " + chance.of("prevent parties from raid", "let parties pass", "let anyone pass")
                        + " in zone",
                "third must release guards to parties" + phrases.deadline() + phrases.silence(),
                "north must not raid in zone after release to parties",
                "north must not raid in zone after " + chance.of("release to someone", "shell by anyone"),
                "parties must let armed pass in zone",
                "armed may shell in zone",
                "parties must not raid in zone after shell by " + chance.of("armed", "third", "bystander"),
                "south must release guards" + phrases.deadline() + " to armed",
                "armed must keep road open",
                "armed must keep at most 40 guards in zone",
                "armed must give-notice within 72 hours before each shell by the same" + phrases.silence());
    }
}
