package org.trucewatch.testkit.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Entry;
import org.trucewatch.model.agreement.Declaration.Measure;
import org.trucewatch.model.agreement.Declaration.Share;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.Words;

/// Headers and declarations, their lines and traits in the order of the grammar.
final class RandomHeaders {
    private final Draw draw;
    private final RandomMeasures measures;
    private final RandomPhrases phrases;

    RandomHeaders(Draw draw, RandomMeasures measures, RandomPhrases phrases) {
        this.draw = draw;
        this.measures = measures;
        this.phrases = phrases;
    }

    List<Text.Line> lines() {
        return draw.some(0, 6, this::line).stream()
                .sorted(Comparator.comparingInt(line -> rank(line.property())))
                .toList();
    }

    private Text.Line line() {
        return new Text.Line(property(), draw.some(0, draw.once(4) ? 2 : 0, this::rival));
    }

    private Text.Rival rival() {
        return draw.any(
                () -> new Text.Rival(measures.words(), Optional.of(property()), List.of()),
                () -> new Text.Rival(measures.words(), Optional.empty(), phrases.sentence(1, 2)));
    }

    private Property property() {
        return draw.any(
                () -> new Property.InForce(phrases.sentence(1, 3)),
                () -> new Property.Binds(measures.names()),
                () -> new Property.Covers(measures.names()),
                () -> new Property.Excludes(measures.names()),
                () -> new Property.Mandate(measures.names()),
                () -> new Property.AnswersFor(measures.name(), measures.names(), phrases.sentence(0, 2)),
                () -> new Property.GuaranteedBy(measures.names()),
                () -> new Property.Signed(measures.moment(), draw.maybe(2, measures::names)),
                () -> new Property.Announced(measures.moment(), draw.maybe(2, measures::names)),
                () -> new Property.Relation(draw.of(Property.Relation.Kind.class), draw.some(1, 3, measures::textId)),
                () -> new Property.Renews(measures.period(), draw.once(2), phrases.fact()),
                () -> new Property.EndsAfter(measures.period(), phrases.event()),
                () -> new Property.DayIs(draw.number(3), phrases.point()),
                () -> new Property.CountsDays(draw.of(Property.CountsDays.From.class)));
    }

    private static int rank(Property property) {
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

    List<Declaration> declarations() {
        return draw.some(0, 4, this::declaration);
    }

    private Declaration declaration() {
        var words = draw.any(
                () -> Words.NONE, () -> new Words(measures.words(), ""), () -> new Words("", measures.words()));
        var traits = draw.some(0, 3, this::trait).stream()
                .sorted(Comparator.comparingInt(RandomHeaders::rank))
                .toList();
        return new Declaration(draw.of(Declaration.Kind.class), measures.name(), words, once(traits));
    }

    /// A window and a list of entries stand once: two windows would be read as one, and entries take what follows.
    private static List<Trait> once(List<Trait> traits) {
        var windows = traits.stream().filter(Trait.Lasts.class::isInstance).limit(1);
        var entries = traits.stream().filter(Trait.Entries.class::isInstance).limit(1);
        var others =
                traits.stream().filter(trait -> !(trait instanceof Trait.Lasts) && !(trait instanceof Trait.Entries));
        return Stream.of(windows, others, entries).flatMap(part -> part).toList();
    }

    private Trait trait() {
        return draw.any(
                () -> new Trait.Also(draw.some(1, 3, measures::words)),
                () -> new Trait.PartOf(measures.names(), phrases.whens(0, 2)),
                () -> new Trait.OppositeOf(measures.names()),
                Trait.MeansUnknown::new,
                () -> new Trait.Means(measures.names(), draw.maybe(2, this::measure), phrases.narrow()),
                () -> new Trait.DrawnIn("zone.geojson"),
                () -> new Trait.Tolerance(measures.length()),
                () -> new Trait.Within(measures.length()),
                () -> new Trait.Has(draw.some(1, 3, this::share)),
                () -> new Trait.Lasts(phrases.whens(1, 2)),
                () -> new Trait.Entries(draw.some(1, 3, this::entry), draw.once(3)));
    }

    private Measure measure() {
        return draw.any(
                () -> new Measure.OfQuantity(measures.quantity()),
                () -> new Measure.OfLength(measures.anyBound(), measures.length()),
                () -> new Measure.OfPeriod(measures.anyBound(), measures.period()));
    }

    private Share share() {
        return new Share(measures.quantity(), draw.maybe(2, measures::name));
    }

    private Entry entry() {
        return draw.any(
                () -> new Entry.OfMoment(measures.moment()),
                () -> new Entry.OfName(measures.name(), false, draw.some(1, 2, this::share), List.of()),
                () -> new Entry.OfName(measures.words(), true, List.of(), phrases.narrow()),
                () -> new Entry.OfName(measures.name(), false, List.of(), phrases.narrow()));
    }

    private static int rank(Trait trait) {
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
