package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.engine.evidence.Evidence.Amount;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Partings;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;

/// A happening as it stands for a duty: performance, prevention or a telling of not done.
///
/// Its claims are read in the evidence in which it was heard, which need not be that of the others.
record Done(Happening happening, Standing standing, List<Hit> by, Span span, Reason reason) {
    private static final Comparator<Done> ORDER = Comparator.comparingLong(
                    (Done one) -> one.span().from())
            .thenComparing(one -> one.happening().id());

    /// By these claims, or where none carries it by all that tell it.
    static Done of(Happening happening, Weight weight) {
        var by = weight.by();
        var span = Happening.span(by.isEmpty() ? happening.hits() : by);
        return new Done(happening, weight.standing(), by, span, weight.reason());
    }

    static List<Done> inOrder(List<Done> all) {
        all.sort(ORDER);
        return all;
    }

    static List<Hit> hits(List<Done> all) {
        return all.stream().flatMap(done -> done.by().stream()).toList();
    }

    /// The distinct ids of the reports behind them, sorted.
    static List<String> ids(List<Done> all) {
        if (all.size() == 1) return all.get(0).ids();
        var ids = new TreeSet<String>();
        for (var done : all) ids.addAll(done.ids());
        return List.copyOf(ids);
    }

    /// Sums them up, those that people said are two too.
    static Apart<Done> apart(Partings partings) {
        return new Apart<>((one, other) -> !partings.isEmpty() && partings.areTwo(one.ids(), other.ids()));
    }

    List<String> ids() {
        return Happening.ids(happening.evidence(), by);
    }

    /// Whether any of them is told as an answer to what others did.
    static boolean isReply(List<Done> all) {
        for (var done : all)
            for (var hit : done.by())
                if (done.happening().evidence().shape(hit.claim()).reply()) return true;
        return false;
    }

    /// The numbers that its claims tell.
    List<Amount> amounts() {
        var all = new ArrayList<Amount>();
        for (var hit : by) amount(hit).ifPresent(all::add);
        return all;
    }

    private Optional<Amount> amount(Hit hit) {
        return happening.evidence().amount(hit.claim());
    }
}
