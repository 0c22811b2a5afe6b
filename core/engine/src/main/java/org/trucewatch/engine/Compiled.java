package org.trucewatch.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// An agreement made ready to be judged. Immutable; safe to use from several threads.
public final class Compiled {
    private static final int MOST_KEPT = 16;

    private final Agreement agreement;
    private final Registry registry;
    private final Agreed agreed;
    private volatile List<Worked> worked = List.of();

    /// The sentences of the texts that were known at a question. A day is judged by all that is known and by what was
    /// known then, in turn: the last ones are kept. Of two threads that work something out at once either may win.
    private record Worked(List<TextId> texts, List<Reading> readings) {}

    Compiled(Agreement agreement, Registry registry, ZoneId zone) {
        this(agreement, registry, new Agreed(agreement, registry, zone));
    }

    private Compiled(Agreement agreement, Registry registry, Agreed agreed) {
        this.agreement = agreement;
        this.registry = registry;
        this.agreed = agreed;
    }

    /// Another agreement made ready, with less work where both have the same vocabulary of acts.
    public Compiled another(Agreement agreement, Registry registry, ZoneId zone) {
        return new Compiled(agreement, registry, agreed.another(agreement, registry, zone));
    }

    /// A question that waits for evidence.
    public Sitting at(AsOf asOf) {
        return new Sitting(agreement, registry, readings(asOf.known()), asOf);
    }

    private List<Reading> readings(long known) {
        var texts = agreed.known(known);
        var kept = worked;
        for (var one : kept) if (one.texts().equals(texts)) return one.readings();
        var anew = new Worked(texts, List.copyOf(agreed.readings(known)));
        worked = Stream.concat(Stream.of(anew), kept.stream()).limit(MOST_KEPT).toList();
        return anew.readings();
    }

    /// The texts that a question asks about.
    public List<TextId> texts(AsOf asOf) {
        return agreed.known(asOf.known());
    }

    /// A question that is put to a body of evidence, with the threads of the caller.
    public Question ask(Evidence evidence, AsOf asOf, Tasks tasks) {
        return at(asOf).ask(evidence, tasks);
    }

    /// The complete answer, with all that was set aside. The digest is the caller's to add.
    public Judgement judge(Evidence evidence, AsOf asOf) {
        return at(asOf).judge(evidence);
    }
}
