package org.trucewatch.engine.weigh;

import org.trucewatch.engine.answer.Answer;

/// A claim that bears on a probe: whose act it surely is, whose it perhaps is, and what else cannot be told of it.
///
/// `proved` marks an act that is surely of one of the parties, of whom is not known. `early` and `late` are the doubts
/// of the attributes asked before and after the actor. A hit with an *out* is no hit; in its incident it
/// contradicts the others.
public record Hit(
        int row, long sure, long perhaps, boolean proved, Answer early, Answer whose, Answer late, Answer out) {
    static Hit out(int row, Answer out) {
        return new Hit(row, 0, 0, false, Answer.IN, Answer.IN, Answer.IN, out);
    }

    public boolean isOut() {
        return out.isOut();
    }

    private boolean isCertain() {
        return early.isIn() && late.isIn();
    }

    /// The parties whose act it surely is, everything else being certain too.
    public long in() {
        return isCertain() ? sure : 0;
    }

    /// The parties whose act it perhaps is.
    public long doubt() {
        return isCertain() ? perhaps : sure | perhaps;
    }

    public boolean isFor(int party) {
        return (in() >> party & 1) != 0;
    }

    public boolean isPerhapsFor(int party) {
        return (doubt() >> party & 1) != 0;
    }

    /// Surely an act of one of the parties, be it known of whom or not.
    boolean isForClause() {
        return isCertain() && (sure != 0 || proved);
    }

    /// Why it is only perhaps the party's: the first doubt in the order in which attributes are asked.
    Answer doubtFor(int party) {
        if (early.isDoubt()) return early;
        return (perhaps >> party & 1) != 0 ? whose : late;
    }

    Hit as(int party, int other) {
        return new Hit(
                row, (sure >> party & 1) << other, (perhaps >> party & 1) << other, proved, early, whose, late, out);
    }

    Hit taken(int party) {
        return new Hit(row, sure | 1L << party, perhaps & ~(1L << party), proved, early, whose, late, out);
    }

    Hit doubted(Answer why) {
        return new Hit(row, sure, perhaps, proved, early, whose, late.isDoubt() ? late : why, out);
    }
}
