package org.trucewatch.engine.clause;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Kind;

/// What must be kept: a state, a number, posts that are manned.
record Keeps(Scope scope) {
    Demand keep(Deed.Keep keep) {
        if (keep.state().isPresent())
            return state(keep, Set.of(scope.lexicon().acts.id(keep.state().get())));
        if (scope.slots().arePosts(keep)) return posts(keep);
        if (asAt().isPresent()) return new Demand.Undecided(scope.frame(Kind.STATE), Beyond.CODE);
        if (isOfAll(keep)) return new Demand.Undecided(scope.frame(Kind.COUNT), Beyond.CODE);
        if (keep.quantity().isEmpty()) return ofDebtor(state(keep, scope.slots().bringing(keep.things())));
        return new Stocks(scope.header(), scope.slots(), scope.frame(Kind.COUNT), scope.sentence()).stock(keep);
    }

    /// No count says that it was of all.
    private static boolean isOfAll(Deed.Keep keep) {
        return keep.quantity().filter(Quantity.All.class::isInstance).isPresent()
                && keep.tail().parts().isEmpty();
    }

    private Optional<When.AsAt> asAt() {
        return scope.sentence().phrases().stream()
                .filter(When.AsAt.class::isInstance)
                .map(When.AsAt.class::cast)
                .findFirst();
    }

    private Demand posts(Deed.Keep keep) {
        var end = asAt().flatMap(asAt -> scope.header().calendar().end(asAt.moment()));
        if (asAt().isPresent() && end.isEmpty()) return new Demand.Undecided(scope.frame(Kind.STATE), Beyond.CODE);
        return posts(keep, end.map(edge -> asAt(keep, edge)));
    }

    /// What is told of the posts up to the end of the day as at which they are to be kept.
    private Demand.AsAt asAt(Deed.Keep keep, Edge end) {
        var before = scope.frame(Kind.STATE).during(Window.until(end));
        return new Demand.AsAt(ofDebtor(state(keep, scope.slots().bringing(keep.things()), before)), end);
    }

    private Demand posts(Deed.Keep keep, Optional<Demand.AsAt> asAt) {
        var kind = keep.quantity().isPresent() ? Kind.COUNT : Kind.STATE;
        var named = scope.slots().namedPosts();
        var manned = ofDebtor(state(keep, scope.slots().bringing(keep.things()), scope.frame(kind)));
        return new Demand.Posts(
                manned,
                keep.quantity()
                        .filter(Quantity.Count.class::isInstance)
                        .map(quantity -> Need.of(Optional.of(quantity), Optional.of(keep.things()))),
                named.map(Names::all).orElse(List.of()),
                named.filter(names -> names.join() != Names.Join.OR).isPresent(),
                asAt);
    }

    /// What others keep is not kept by the one who owes it.
    private Demand.Keep ofDebtor(Demand.Keep keep) {
        var own = new Probe.Doers(scope.parties(), scope.named());
        return new Demand.Keep(
                keep.frame(),
                keep.kept().by(own),
                keep.ended().by(own),
                keep.denied().by(own));
    }

    private Demand.Keep state(Deed.Keep keep, Set<String> wanted) {
        return state(keep, wanted, scope.frame(Kind.STATE));
    }

    private Demand.Keep state(Deed.Keep keep, Set<String> wanted, Frame frame) {
        var kept = scope.slots().state(keep, frame, wanted);
        var ends = new LinkedHashSet<>(scope.lexicon().acts.opposites(wanted));
        ends.addAll(scope.lexicon().acts.deniers(wanted));
        return new Demand.Keep(frame, kept, kept.of(ends, Polarity.ASSERTS), kept.of(wanted, Polarity.DENIES));
    }
}
