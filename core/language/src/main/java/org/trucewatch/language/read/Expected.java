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
import java.util.Optional;
import org.trucewatch.model.agreement.Words;

/// What may be named in a place of a sentence: the kinds that fit it (any, if none is listed), and the words for the
/// message if another is named.
public record Expected(Words words, List<NameKind> kinds) {
    static final Expected PARTY = of("an actor", "جهة فاعلة", ACTOR, BODY, PEOPLE, LIST);
    static final Expected EXCLUDED = of("an actor or a place", "جهة فاعلة أو مكان", ACTOR, BODY, PEOPLE, LIST, PLACE);
    static final Expected ACT_DONE = of("an act", "فعل", ACT, POWER, LIST);
    static final Expected SOMETHING_DONE = of("an act or event", "فعل أو حدث", ACT, EVENT, POWER, LIST, STATE);
    static final Expected OTHERS =
            of("people, goods or an actor", "أشخاص أو سلع أو جهة فاعلة", ACTOR, BODY, PEOPLE, GOODS, LIST);
    static final Expected THING = of(
            "a thing, people, an actor or a place",
            "شيء أو أشخاص أو جهة فاعلة أو مكان",
            GOODS,
            PEOPLE,
            ACTOR,
            BODY,
            PLACE,
            LINE,
            LIST,
            ACT,
            POWER,
            EVENT);
    static final Expected STATE_KEPT = of("a state", "حالة", STATE, ACT);
    static final Expected WHERE = of("a place", "مكان", PLACE, LINE, LIST);
    static final Expected END_OF_WAY = of(
            "a place, an actor or people", "مكان أو جهة فاعلة أو أشخاص", PLACE, LINE, ACTOR, BODY, PEOPLE, GOODS, LIST);
    static final Expected WAY = of("a place or line", "مكان أو خط", PLACE, LINE, LIST);
    static final Expected BENEFIT = of(
            "a purpose or somebody who benefits",
            "غرض أو من ينتفع",
            PURPOSE,
            ACTOR,
            BODY,
            PEOPLE,
            GOODS,
            ACT,
            PLACE,
            LIST);
    static final Expected TARGET = of("a target", "هدف", ACTOR, BODY, PEOPLE, PLACE, LINE, GOODS, LIST);
    static final Expected MEANS =
            of("goods, people or an act", "سلع أو أشخاص أو فعل", GOODS, PEOPLE, ACT, ACTOR, BODY, LIST);
    static final Expected PERIOD = of("a phase or a list of days", "مرحلة أو قائمة أيام", PHASE, LIST);
    static final Expected ON_LIST = of("a list", "قائمة", LIST);
    static final Expected IN_TABLE = of("a table", "جدول", TABLE);
    static final Expected TASK = of("a power or an act", "صلاحية أو فعل", POWER, ACT, LIST);
    static final Expected OPPOSITE = of("an act or a state", "فعل أو حالة", ACT, STATE);
    static final Expected ANYTHING = of("a name", "اسم");

    public Expected {
        kinds = List.copyOf(kinds);
    }

    private static Expected of(String english, String arabic, NameKind... kinds) {
        return new Expected(new Words(english, arabic), List.of(kinds));
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
    public Optional<NameKind> firstKind() {
        return kinds.stream().findFirst();
    }

    /// Its words, without an article.
    public Words kind() {
        return firstKind().map(NameKind::words).orElse(new Words("name", "اسم"));
    }
}
