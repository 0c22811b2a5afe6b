package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.time.Period;

/// The term of a text: what the calendar fixes, and the events that open, end or renew it.
///
/// `calendar` is cut by the texts that end or amend this one; `cuts` are those of them that are in force only if
/// something happens. A text that renews has no end of its own here: `writtenEnd` is the first.
/// Source: judging rules, section 4 (term); rules of the judge, L4.
public record TextTerm(
        Window calendar,
        long writtenEnd,
        List<Trigger> opens,
        Optional<Renewal> renewal,
        List<EndsAfter> endsAfter,
        List<Cut> cuts,
        List<Original> originals,
        Endings endings) {
    public TextTerm {
        opens = List.copyOf(opens);
        endsAfter = List.copyOf(endsAfter);
        cuts = List.copyOf(cuts);
        originals = List.copyOf(originals);
    }

    /// A text that this one renders, and with which it ends.
    public record Original(Header header, TextTerm term) {}

    /// It goes on by a period if something is told before its end, or unless it is.
    public record Renewal(Period period, boolean exceptIf, Trigger trigger, Trigger.Relation relation) {}

    /// It ends so long after something.
    public record EndsAfter(Trigger trigger, Period period) {}

    /// A text that ends this one from `start` on, once its own conditions are met.
    public record Cut(long start, List<Trigger> opens) {
        public Cut {
            opens = List.copyOf(opens);
        }
    }

    static TextTerm of(
            Header header,
            Window calendar,
            long writtenEnd,
            List<Header> cutting,
            List<Original> originals,
            Endings endings) {
        var renewal = header.renewals().stream()
                .findFirst()
                .map(line -> new Renewal(
                        line.period(),
                        line.exceptIf(),
                        trigger(header, line.fact().event()),
                        Triggers.relation(line.fact().limits())));
        var ends = header.endings().stream()
                .map(line -> new EndsAfter(trigger(header, line.event()), line.period()))
                .toList();
        var cuts = cutting.stream()
                .map(other -> new Cut(other.start(), opens(other)))
                .toList();
        return new TextTerm(calendar, writtenEnd, opens(header), renewal, ends, cuts, originals, endings);
    }

    private static List<Trigger> opens(Header header) {
        return header.conditions().stream()
                .map(fact -> trigger(header, fact.event()))
                .toList();
    }

    /// Events of the term count whenever they happen.
    private static Trigger trigger(Header header, Event event) {
        return Triggers.ofTerm(header).trigger(event, Window.ALWAYS);
    }

    public List<Probe> probes() {
        var all = new ArrayList<Probe>();
        all.add(endings.statements());
        all.add(endings.denials());
        originals.forEach(original -> all.addAll(original.term().probes()));
        triggers().forEach(trigger -> Demand.addProbe(trigger, all));
        return all;
    }

    /// All that the term waits for.
    public List<Trigger> triggers() {
        var all = new ArrayList<>(opens);
        renewal.ifPresent(one -> all.add(one.trigger()));
        endsAfter.forEach(one -> all.add(one.trigger()));
        originals.forEach(original -> all.addAll(original.term().triggers()));
        cuts.forEach(cut -> all.addAll(cut.opens()));
        return all;
    }
}
