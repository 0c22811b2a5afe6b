package org.trucewatch.engine.weigh;

import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.model.time.Span;

/// A claim that bears on a probe: whose act it surely is, whose it perhaps is, and what else cannot be told of it.
///
/// `proved` marks an act that is surely of one of the parties, of whom is not known. `early` and `late` are the doubts
/// of the attributes asked before and after the actor. A hit with an *out* is no hit; in its incident it
/// contradicts the others.
public record Hit(
        Claim claim, long sure, long perhaps, boolean proved, Answer early, Answer whose, Answer late, Answer out) {
    static Hit out(Claim claim, Answer out) {
        return new Hit(claim, 0, 0, false, Answer.IN, Answer.IN, Answer.IN, out);
    }

    public int row() {
        return claim.row();
    }

    public long from() {
        return claim.from();
    }

    public long to() {
        return claim.to();
    }

    /// When it happened, as it is told.
    public Span span() {
        return claim.span();
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
        return with((sure >> party & 1) << other, (perhaps >> party & 1) << other, late);
    }

    Hit taken(int party) {
        return with(sure | 1L << party, perhaps & ~(1L << party), late);
    }

    Hit doubted(Answer why) {
        return with(sure, perhaps, late.isDoubt() ? late : why);
    }

    private Hit with(long surely, long doubtfully, Answer lately) {
        return new Hit(claim, surely, doubtfully, proved, early, whose, lately, out);
    }
}
