package org.trucewatch.language.read;

import static org.trucewatch.language.read.NameKind.ACT;
import static org.trucewatch.language.read.NameKind.ACTOR;
import static org.trucewatch.language.read.NameKind.BODY;
import static org.trucewatch.language.read.NameKind.EVENT;
import static org.trucewatch.language.read.NameKind.GOODS;
import static org.trucewatch.language.read.NameKind.LINE;
import static org.trucewatch.language.read.NameKind.LIST;
import static org.trucewatch.language.read.NameKind.PEOPLE;
import static org.trucewatch.language.read.NameKind.PHASE;
import static org.trucewatch.language.read.NameKind.PLACE;
import static org.trucewatch.language.read.NameKind.POWER;
import static org.trucewatch.language.read.NameKind.PURPOSE;
import static org.trucewatch.language.read.NameKind.STATE;
import static org.trucewatch.language.read.NameKind.TABLE;

import java.util.List;

/// What may be named in a place of a sentence: the kinds that fit it (any, if none is listed), and the words for the
/// message if another is named.
public record Expected(String words, List<NameKind> kinds) {
    static final Expected PARTY = of("an actor", ACTOR, BODY, PEOPLE, LIST);
    static final Expected EXCLUDED = of("an actor or a place", ACTOR, BODY, PEOPLE, LIST, PLACE);
    static final Expected ACT_DONE = of("an act", ACT, POWER, LIST);
    static final Expected SOMETHING_DONE = of("an act or event", ACT, EVENT, POWER, LIST, STATE);
    static final Expected OTHERS = of("people, goods or an actor", ACTOR, BODY, PEOPLE, GOODS, LIST);
    static final Expected THING = of(
            "a thing, people, an actor or a place", GOODS, PEOPLE, ACTOR, BODY, PLACE, LINE, LIST, ACT, POWER, EVENT);
    static final Expected STATE_KEPT = of("a state", STATE, ACT);
    static final Expected WHERE = of("a place", PLACE, LINE, LIST);
    static final Expected END_OF_WAY = of("a place, an actor or people", PLACE, LINE, ACTOR, BODY, PEOPLE, GOODS, LIST);
    static final Expected WAY = of("a place or line", PLACE, LINE, LIST);
    static final Expected BENEFIT =
            of("a purpose or somebody who benefits", PURPOSE, ACTOR, BODY, PEOPLE, GOODS, ACT, PLACE, LIST);
    static final Expected TARGET = of("a target", ACTOR, BODY, PEOPLE, PLACE, LINE, GOODS, LIST);
    static final Expected MEANS = of("goods, people or an act", GOODS, PEOPLE, ACT, ACTOR, BODY, LIST);
    static final Expected PERIOD = of("a phase or a list of days", PHASE, LIST);
    static final Expected ON_LIST = of("a list", LIST);
    static final Expected IN_TABLE = of("a table", TABLE);
    static final Expected TASK = of("a power or an act", POWER, ACT, LIST);
    static final Expected OPPOSITE = of("an act or a state", ACT, STATE);
    static final Expected ANYTHING = of("a name");

    public Expected {
        kinds = List.copyOf(kinds);
    }

    private static Expected of(String words, NameKind... kinds) {
        return new Expected(words, List.of(kinds));
    }

    /// True if a name of this kind fits.
    public boolean fits(NameKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// The first of the kinds that a file can declare.
    public String firstDeclared() {
        return kinds.stream()
                .filter(NameKind::isDeclared)
                .map(NameKind::word)
                .findFirst()
                .orElse("goods");
    }

    /// The one kind that is meant first, for a message about an unknown name.
    public String firstKind() {
        return kinds.isEmpty() ? "name" : kinds.get(0).word();
    }
}
