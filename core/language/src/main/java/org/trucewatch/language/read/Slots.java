package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Slot;

/// The phrases of one sentence as they are read: at most one a slot, and a word on those out of order.
final class Slots {
    private final Cursor in;
    private final List<Phrase> phrases = new ArrayList<>();
    private final EnumMap<Slot, Token> filled = new EnumMap<>(Slot.class);
    private Token last;
    private int lastRank;

    Slots(Cursor in) {
        this.in = in;
        this.last = in.peek();
    }

    void add(Phrase phrase, Token opener, int start) {
        in.use(phrase, start);
        checkOnce(Slot.of(phrase), opener);
        checkOrder(Phrases.rank(phrase), opener);
        phrases.add(phrase);
    }

    List<Phrase> inOrder() {
        return Phrases.inOrder(phrases);
    }

    private void checkOnce(Slot slot, Token opener) {
        var earlier = slot == Slot.EXCEPTION ? null : filled.putIfAbsent(slot, opener);
        if (earlier == null) return;
        in.report(
                opener,
                "slot-twice",
                "This sentence has two phrases for %s, `%s …` and `%s …`. Make two items with `;`, or a reading.",
                words(slot),
                earlier.text(),
                opener.text());
    }

    private void checkOrder(int rank, Token opener) {
        if (rank < lastRank) {
            in.warn(last, "order", "`%s …` stands before `%s …`; `./tw format` moves it.", last.text(), opener.text());
        } else {
            last = opener;
            lastRank = rank;
        }
    }

    private static String words(Slot slot) {
        return switch (slot) {
            case WHERE -> "the place (join places with `or`)";
            case START -> "the start";
            case END -> "the end";
            case STARTING -> "the start of the work";
            case DUE -> "the deadline";
            case RECURRENCE -> "how often";
            case HOLD -> "how long";
            case CONDITION -> "the condition";
            default -> "the same part";
        };
    }
}
