package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// The lines of a text's header. Their words have a meaning only here, and are free as names elsewhere.
final class Headers {
    private static final List<String> LISTS = List.of("binds", "covers", "excludes", "mandate");

    private Headers() {}

    /// True if a line of a header begins at the next token.
    static boolean opensProperty(Cursor in) {
        if (!in.isInHeader()) return false;
        var next = in.peek(1);
        String word = in.peek().text();
        if (in.at("in")) return next.says("force");
        if (in.at("day")) return next.is(Token.Type.NUMBER) && in.peek(2).says("is");
        if (in.at("counts")) return next.says("days");
        if (!in.is(Token.Type.NAME)) return false;
        if (next.says("answers")) return in.peek(2).says("for");
        if (LISTS.contains(word)) return next.is(Token.Type.NAME);
        return switch (word) {
            case "guaranteed" -> next.says("by");
            case "signed", "announced" -> Measures.isMomentAt(in, 1);
            case "renews" -> next.says("for");
            case "ends" -> next.is(Token.Type.NUMBER) || next.is(Token.Type.TEXT);
            case "amends", "extends", "replaces", "renders" -> next.is(Token.Type.TEXT);
            default -> false;
        };
    }

    static List<Text.Line> lines(Cursor in) {
        var lines = new ArrayList<Text.Line>();
        while (!in.atEnd()) {
            int start = in.mark();
            try {
                in.take(",");
                lines.add(line(in));
            } catch (Unread unread) {
                skip(in, start);
            }
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> rank(line.property())))
                .toList();
    }

    private static void skip(Cursor in, int start) {
        if (in.mark() == start) in.next();
        while (!in.atEnd() && !opensProperty(in)) in.next();
    }

    private static Text.Line line(Cursor in) {
        if (!opensProperty(in)) throw refuseLine(in);
        var property = property(in);
        var rivals = new ArrayList<Text.Rival>();
        while (in.take("reading")) rivals.add(rival(in));
        return new Text.Line(property, rivals);
    }

    private static Unread refuseLine(Cursor in) {
        return in.refuse(in.peek(), Fault.HEADER_LINE.with(in.peek().shown()));
    }

    private static Text.Rival rival(Cursor in) {
        String label = Items.label(in);
        if (opensProperty(in)) return new Text.Rival(label, Optional.of(property(in)), List.of());
        var phrases = Phrases.behind(in);
        if (phrases.isEmpty()) {
            throw in.refuse(in.peek(), Fault.READING_EMPTY_LINE.with(in.peek().shown()));
        }
        return new Text.Rival(label, Optional.empty(), phrases);
    }

    private static Property property(Cursor in) {
        if (in.take("in", "force")) return inForce(in);
        if (in.at("day")) return dayIs(in);
        if (in.at("counts")) return countsDays(in);
        if (in.peek(1).says("answers")) return answersFor(in);
        String word = in.next().text();
        return switch (word) {
            case "binds" -> new Property.Binds(in.names(Expected.PARTY));
            case "covers" -> new Property.Covers(in.names(Expected.WHERE));
            case "excludes" -> new Property.Excludes(in.names(Expected.EXCLUDED));
            case "mandate" -> new Property.Mandate(in.names(Expected.TASK));
            case "guaranteed" -> guaranteedBy(in);
            case "signed" -> new Property.Signed(Measures.moment(in), by(in));
            case "announced" -> new Property.Announced(Measures.moment(in), by(in));
            case "renews" -> renews(in);
            default -> in.is(Token.Type.NUMBER) ? endsAfter(in) : relation(in, word);
        };
    }

    private static Property inForce(Cursor in) {
        var phrases = Phrases.behind(in);
        if (phrases.isEmpty()) {
            throw in.refuse(in.peek(), Fault.IN_FORCE.with(in.peek().shown()));
        }
        return new Property.InForce(phrases);
    }

    private static Property dayIs(Cursor in) {
        in.take("day");
        int number = Measures.smallNumber(in);
        in.take("is");
        return new Property.DayIs(number, Times.point(in, "is"));
    }

    private static Property countsDays(Cursor in) {
        in.take("counts");
        in.take("days");
        if (in.take("from", "the")) {
            for (Property.CountsDays.From from : Property.CountsDays.From.values()) {
                if (in.take(from.words().split(" "))) return new Property.CountsDays(from);
            }
        }
        throw in.refuse(in.peek(), Fault.DAYS_COUNTED.with(in.peek().shown()));
    }

    private static Property answersFor(Cursor in) {
        String who = in.name(Expected.PARTY);
        in.take("answers");
        in.take("for");
        var names = in.names(Expected.PARTY);
        return new Property.AnswersFor(who, names, Phrases.behind(in));
    }

    private static Property guaranteedBy(Cursor in) {
        in.take("by");
        return new Property.GuaranteedBy(in.names(Expected.PARTY));
    }

    private static Optional<Names> by(Cursor in) {
        return in.take("by") ? Optional.of(in.names(Expected.PARTY)) : Optional.empty();
    }

    private static Property renews(Cursor in) {
        in.take("for");
        var period = Measures.period(in);
        in.take(",");
        boolean except = in.take("except");
        in.expect("if", Fault.RENEWS_IF.with());
        return new Property.Renews(period, except, Events.fact(in));
    }

    private static Property endsAfter(Cursor in) {
        var period = Measures.period(in);
        in.expect("after", Fault.ENDS_AFTER.with());
        return new Property.EndsAfter(period, Events.event(in));
    }

    private static Property relation(Cursor in, String word) {
        var texts = new ArrayList<TextId>();
        texts.add(in.text());
        while ((in.at(",") || in.at("and")) && in.peek(1).is(Token.Type.TEXT)) {
            in.next();
            texts.add(in.text());
        }
        for (Property.Relation.Kind kind : Property.Relation.Kind.values()) {
            if (kind.word().equals(word)) return new Property.Relation(kind, texts);
        }
        throw new Unread();
    }

    /// The rank of a line in canonical order, which is the order of the grammar.
    static int rank(Property property) {
        return switch (property) {
            case Property.InForce line -> 0;
            case Property.Binds line -> 1;
            case Property.Covers line -> 2;
            case Property.Excludes line -> 3;
            case Property.Mandate line -> 4;
            case Property.AnswersFor line -> 5;
            case Property.GuaranteedBy line -> 6;
            case Property.Signed line -> 7;
            case Property.Announced line -> 8;
            case Property.Relation line -> 9;
            case Property.Renews line -> 10;
            case Property.EndsAfter line -> 11;
            case Property.DayIs line -> 12;
            case Property.CountsDays line -> 13;
        };
    }
}
