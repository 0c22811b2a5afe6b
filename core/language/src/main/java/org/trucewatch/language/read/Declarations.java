package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Entry;
import org.trucewatch.model.agreement.Declaration.Kind;
import org.trucewatch.model.agreement.Declaration.Measure;
import org.trucewatch.model.agreement.Declaration.Share;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Words;

/// Names that the file declares, and what it says of them.
final class Declarations {
    private Declarations() {}

    static Optional<Kind> kindAt(Cursor in) {
        for (Kind kind : Kind.values()) {
            if (in.at(kind.word())) return Optional.of(kind);
        }
        return Optional.empty();
    }

    /// Behind the kind and the name: the words, then the traits.
    static Declaration declaration(Cursor in, Kind kind, String name) {
        String english = in.is(Token.Type.STRING) ? in.next().text() : "";
        String arabic = in.is(Token.Type.STRING) ? in.next().text() : "";
        return new Declaration(kind, name, new Words(english, arabic), traits(in));
    }

    private static List<Trait> traits(Cursor in) {
        var traits = new ArrayList<Trait>();
        var window = new ArrayList<Phrase.When>();
        while (!in.atEnd()) {
            int start = in.mark();
            try {
                in.take(",");
                if (in.is(Token.Type.WORD) && opensWindow(in)) window.addAll(whens(in));
                else traits.add(trait(in));
            } catch (Unread unread) {
                skip(in, start);
            }
        }
        if (!window.isEmpty()) traits.add(new Trait.Lasts(window));
        return traits.stream()
                .sorted(Comparator.comparingInt(Declarations::rank))
                .toList();
    }

    private static void skip(Cursor in, int start) {
        if (in.mark() == start) in.next();
        while (!in.atEnd() && !opensTrait(in)) in.next();
    }

    private static boolean opensWindow(Cursor in) {
        return Openers.opensTime(in, 0) && !opensReach(in, 0);
    }

    private static List<Phrase.When> whens(Cursor in) {
        var whens = new ArrayList<Phrase.When>();
        int comma = in.at(",") ? 1 : 0;
        while (in.peek(comma).is(Token.Type.WORD) && Openers.opensTime(in, comma) && !opensReach(in, comma)) {
            in.take(",");
            int start = in.mark();
            var when = Times.when(in);
            in.use(when, start);
            whens.add(when);
            comma = in.at(",") ? 1 : 0;
        }
        return whens;
    }

    /// True if something is said of a name from the next token on; their words are free as names elsewhere.
    static boolean opensTrait(Cursor in) {
        if (in.owner().kind() != Use.Kind.DECLARATION) return false;
        var next = in.peek(1);
        return switch (in.peek().text()) {
            case "also" -> next.is(Token.Type.STRING);
            case "part", "opposite" -> next.says("of");
            case "means" -> next.is(Token.Type.NAME) || next.says("unknown");
            case "drawn" -> next.says("in");
            case "tolerance" -> next.is(Token.Type.NUMBER);
            case "within" -> opensReach(in, 0);
            case "has" -> Measures.isQuantityAt(in, 1);
            case ":" -> in.is(Token.Type.MARK);
            case "among" -> next.says("others");
            default -> false;
        };
    }

    /// `within 3 km` with nothing behind it is the reach of a line; with `of` it is a place.
    static boolean opensReach(Cursor in, int ahead) {
        return in.owner().kind() == Use.Kind.DECLARATION
                && in.peek(ahead).says("within")
                && Measures.isLengthAt(in, ahead + 1)
                && !in.peek(ahead + 3).says("of");
    }

    private static Trait trait(Cursor in) {
        if (!opensTrait(in)) throw refuseTrait(in);
        return switch (in.next().text()) {
            case "also" -> also(in);
            case "part" -> partOf(in);
            case "opposite" -> oppositeOf(in);
            case "means" -> means(in);
            case "drawn" -> drawnIn(in);
            case "tolerance" -> new Trait.Tolerance(Measures.length(in));
            case "within" -> new Trait.Within(Measures.length(in));
            case "has" -> new Trait.Has(shares(in, true));
            case ":" -> entries(in);
            default -> throw refuseTrait(in);
        };
    }

    private static Unread refuseTrait(Cursor in) {
        return in.refuse(in.peek(), Fault.TRAIT.with(in.peek().shown()));
    }

    private static Trait also(Cursor in) {
        var names = new ArrayList<String>();
        do names.add(in.string(new Words("another name", "اسم آخر")));
        while (in.at(",") && in.peek(1).is(Token.Type.STRING) && in.take(","));
        return new Trait.Also(names);
    }

    private static Trait partOf(Cursor in) {
        in.take("of");
        var names = in.names(Expected.ANYTHING);
        return new Trait.PartOf(names, whens(in));
    }

    private static Trait oppositeOf(Cursor in) {
        in.take("of");
        return new Trait.OppositeOf(in.names(Expected.OPPOSITE));
    }

    private static Trait drawnIn(Cursor in) {
        in.take("in");
        return new Trait.DrawnIn(in.string(new Words("the name of the drawing's file", "اسم ملف الرسم")));
    }

    private static Trait means(Cursor in) {
        if (in.take("unknown")) return new Trait.MeansUnknown();
        var names = in.names(Expected.ANYTHING);
        var of = in.take("of") ? Optional.of(measure(in)) : Optional.<Measure>empty();
        return new Trait.Means(names, of, Phrases.behind(in));
    }

    private static Measure measure(Cursor in) {
        if (Measures.isQuantityAt(in, 0)) return new Measure.OfQuantity(Measures.quantity(in));
        var bound = Measures.bound(in).orElse(Bound.BARE);
        if (Measures.isPeriodAt(in, 0)) return new Measure.OfPeriod(bound, Measures.period(in));
        return new Measure.OfLength(bound, Measures.length(in));
    }

    private static List<Share> shares(Cursor in, boolean commas) {
        var shares = new ArrayList<Share>();
        shares.add(share(in));
        while ((in.at("and") || (commas && in.at(","))) && Measures.isQuantityAt(in, 1)) {
            in.next();
            shares.add(share(in));
        }
        return shares;
    }

    private static Share share(Cursor in) {
        var quantity = Measures.quantity(in);
        boolean named = in.is(Token.Type.NAME) && !opensTrait(in);
        return new Share(quantity, named ? Optional.of(in.name(Expected.ANYTHING)) : Optional.empty());
    }

    private static Trait entries(Cursor in) {
        var entries = new ArrayList<Entry>();
        boolean open = false;
        do {
            open = in.at("among") && in.peek(1).says("others");
            if (open) break;
            entries.add(entry(in));
        } while (in.take(",") || in.take(";"));
        open |= in.at("among") && in.peek(1).says("others");
        if (open) {
            in.next();
            in.next();
        }
        return new Trait.Entries(entries, open);
    }

    private static Entry entry(Cursor in) {
        if (Measures.isMomentAt(in, 0)) return new Entry.OfMoment(Measures.moment(in));
        boolean quoted = in.is(Token.Type.STRING);
        String name = quoted ? in.next().text() : in.name(Expected.ANYTHING);
        if (Measures.isQuantityAt(in, 0)) return new Entry.OfName(name, quoted, shares(in, false), List.of());
        return new Entry.OfName(name, quoted, List.of(), Phrases.behind(in));
    }

    // The window comes first: behind a definition or an entry, that would take it.
    static int rank(Trait trait) {
        return switch (trait) {
            case Trait.Lasts lasts -> 0;
            case Trait.Also also -> 1;
            case Trait.PartOf partOf -> 2;
            case Trait.OppositeOf oppositeOf -> 3;
            case Trait.MeansUnknown unknown -> 4;
            case Trait.Means means -> 4;
            case Trait.DrawnIn drawnIn -> 5;
            case Trait.Tolerance tolerance -> 6;
            case Trait.Within within -> 7;
            case Trait.Has has -> 8;
            case Trait.Entries entries -> 9;
        };
    }
}
