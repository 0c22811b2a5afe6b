package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

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
        in.report(opener, Fault.SLOT_TWICE.with(words(slot), earlier.text(), opener.text()));
    }

    private void checkOrder(int rank, Token opener) {
        if (rank < lastRank) {
            in.warn(last, Fault.ORDER.with(last.text(), opener.text()));
        } else {
            last = opener;
            lastRank = rank;
        }
    }

    private static Words words(Slot slot) {
        return switch (slot) {
            case WHERE ->
                new Words(
                        "the place (join places with `or`)",
                        "المكان؛ وتجمع " + Gaps.code("or").arabic() + " الأماكن");
            case START -> new Words("the start", "البداية");
            case END -> new Words("the end", "النهاية");
            case STARTING -> new Words("the start of the work", "بدء العمل");
            case DUE -> new Words("the deadline", "الموعد");
            case RECURRENCE -> new Words("how often", "التكرار");
            case HOLD -> new Words("how long", "المدة");
            case CONDITION -> new Words("the condition", "الشرط");
            default -> new Words("the same part", "الجزء نفسه");
        };
    }
}
