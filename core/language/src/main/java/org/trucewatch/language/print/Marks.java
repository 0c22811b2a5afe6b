package org.trucewatch.language.print;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;

/// Names, numbers, dates and quotations as the language writes them.
final class Marks {
    private Marks() {}

    static String names(Names names) {
        return joined(names.all(), names.join() == Names.Join.OR ? "or" : "and");
    }

    /// `a`, `a and b`, `a, b and c`.
    static String joined(List<String> all, String join) {
        int last = all.size() - 1;
        if (last == 0) return all.get(0);
        return String.join(", ", all.subList(0, last)) + " " + join + " " + all.get(last);
    }

    static String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.All all -> "all";
            case Quantity.Count count -> bounded(count.bound(), number(count.number(), count.upTo()));
            case Quantity.Share share -> bounded(share.bound(), number(share.percent(), share.upTo()) + " %");
        };
    }

    /// A quantity and what it is of: `40 loads`, `50 % of loads`.
    static String counted(Optional<Quantity> quantity, String names) {
        if (quantity.isEmpty()) return names;
        boolean share = quantity.get() instanceof Quantity.Share;
        return quantity(quantity.get()) + (share ? " of " : " ") + names;
    }

    private static String number(long number, OptionalLong upTo) {
        return upTo.isPresent() ? number + " to " + upTo.getAsLong() : Long.toString(number);
    }

    static String bounded(Bound bound, String measure) {
        return bound == Bound.BARE ? measure : bound.words() + " " + measure;
    }

    static String period(Period period) {
        return period.number() + " " + period.unit().word() + (period.number() == 1 ? "" : "s");
    }

    static String length(Length length) {
        return length.number() + " " + length.unit().symbol();
    }

    static String moment(Moment moment) {
        return switch (moment) {
            case Moment.OnDate day -> day.date().toString();
            case Moment.AtTime at ->
                at.date() + " " + at.time()
                        + at.zone().map(zone -> " " + zone.getId()).orElse("");
            case Moment.NumberedDay day ->
                "day " + day.number() + day.time().map(time -> " " + time).orElse("");
            case Moment.Unknown unknown -> "unknown";
        };
    }

    static String ref(ClauseRef ref) {
        return "clause " + ref.text().map(text -> text + "/").orElse("") + ref.key();
    }

    static String quoted(String words) {
        return "\"" + words.replace('"', '\'').replace('\n', ' ') + "\"";
    }
}
