package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Evidence.Amount;
import org.trucewatch.engine.evidence.Shape.Details;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;

/// Whether the further parts that a claim tells answer one slot of a sentence.
///
/// Source: judging rules, section 3 (target, purpose, goods); rules of the judge, C.
public sealed interface DetailTest {
    Answer answer(Evidence evidence, int row);

    /// Whether the answer depends on the told details alone.
    boolean isTimeless();

    /// Whether it depends on the told details, the act and the actor alone.
    default boolean isOfShape() {
        return isTimeless();
    }

    /// Looks at the act or the actor as well, and at the time only where names change what they mean.
    sealed interface OfShape extends DetailTest {
        Lexicon lexicon();

        @Override
        default boolean isTimeless() {
            return false;
        }

        @Override
        default boolean isOfShape() {
            return lexicon().isTimeless();
        }
    }

    /// A told name of the right kind must be there; silence does not count.
    record Supported(Detail.Part part, Names names, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            return answer(evidence.detailsOf(row), evidence.span(row));
        }

        Answer answer(Details told, Span span) {
            var inPart = told.in(part);
            if (inPart.isEmpty()) return Answer.TARGET_NOT_REPORTED;
            return Meaning.whom(inPart, names, lexicon, span);
        }

        @Override
        public boolean isTimeless() {
            return lexicon.isTimeless();
        }
    }

    /// What is told must not be something else; silence counts as it.
    record NotOther(Detail.Part part, Names names, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row).in(part);
            if (told.isEmpty()) return Answer.IN;
            return Meaning.whom(told, names, lexicon, evidence.span(row));
        }

        @Override
        public boolean isTimeless() {
            return lexicon.isTimeless();
        }
    }

    /// A told name of this kind sets aside (`without search`); that it was absent need not be told, but
    /// counts first where it is.
    record Without(Names names, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row);
            var span = evidence.span(row);
            if (Meaning.anyOf(told.in(Detail.Part.WITHOUT), names, lexicon, span)) return Answer.IN;
            return Meaning.anyOf(told.in(Detail.Part.WITH), names, lexicon, span) ? Answer.OTHER_TARGET : Answer.IN;
        }

        @Override
        public boolean isTimeless() {
            return lexicon.isTimeless();
        }
    }

    /// Goods or people: told and disjoint from all that is named is another thing.
    /// What was kept from passing must be told, or it cannot be said that it was this.
    record Thing(Names names, boolean mustBeTold, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row).in(Detail.Part.OF);
            if (told.isEmpty()) return mustBeTold ? Answer.THING_NOT_REPORTED : Answer.IN;
            var isAny = names.all().stream()
                    .anyMatch(name -> told.stream().anyMatch(one -> Meaning.related(one, name, lexicon)));
            return isAny ? Answer.IN : Answer.OTHER_THING;
        }

        @Override
        public boolean isTimeless() {
            return true;
        }
    }

    /// Goods or people let through: told as what the act is of, or as the one who acts.
    record LetThrough(Names names, Lexicon lexicon) implements OfShape {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row).in(Detail.Part.OF);
            if (!told.isEmpty()) return isAny(told) ? Answer.IN : Answer.OTHER_THING;
            var actor = List.of(evidence.actor(row));
            return Meaning.anyOf(actor, names, lexicon, evidence.span(row)) ? Answer.IN : Answer.THING_NOT_REPORTED;
        }

        private boolean isAny(List<String> told) {
            return told.stream()
                    .anyMatch(one -> names.all().stream().anyMatch(name -> Meaning.related(one, name, lexicon)));
        }
    }

    /// As a thing; but a telling of a wider thing does not tell of the one that is named, unless it tells that the
    /// very attempt was stopped.
    record WholeThing(Thing thing, Set<String> stopping) implements DetailTest {
        public WholeThing {
            stopping = Set.copyOf(stopping);
        }

        @Override
        public Answer answer(Evidence evidence, int row) {
            var answer = thing.answer(evidence, row);
            var told = evidence.detailsOf(row).in(Detail.Part.OF);
            if (!answer.isIn() || told.isEmpty()) return answer;
            if (thing.lexicon().acts.fallsUnder(evidence.act(row), stopping)) return answer;
            return Meaning.anyOf(told, thing.names(), thing.lexicon(), evidence.span(row))
                    ? Answer.IN
                    : Answer.THING_NOT_REPORTED;
        }

        @Override
        public boolean isTimeless() {
            return false;
        }

        @Override
        public boolean isOfShape() {
            return thing.isTimeless() && thing.lexicon().isTimeless();
        }
    }

    /// What it says of the way when nothing is told of it.
    enum Silence {
        PASSES,
        /// The act leads where it lies.
        IS_THERE,
        /// Who was stopped on a way was on it; stopped elsewhere he may have been.
        IS_THERE_OR_OPEN,
        LEAVES_OPEN
    }

    /// From, to or via a place: the told one, or what silence says.
    record Toward(Detail.Part part, List<String> places, Silence silence, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = told(evidence, row);
            var test = PlaceTest.in(places, lexicon.atlas);
            if (told.isEmpty()) return unsaid(test, evidence, row);
            var answer = Answer.OUTSIDE_PLACE;
            for (var there : told) answer = answer.or(test.answer(evidence, row, Optional.of(there)));
            return answer;
        }

        /// Fire comes from its origin, where nothing else is said of where from.
        private List<Location> told(Evidence evidence, int row) {
            var told = new ArrayList<Location>();
            for (var name : evidence.detailsOf(row).in(part))
                told.add(new Location.Named(name, Location.Nearness.NAMED));
            return told.isEmpty() && part == Detail.Part.FROM ? evidence.origins(row) : told;
        }

        private Answer unsaid(PlaceTest test, Evidence evidence, int row) {
            return switch (silence) {
                case PASSES -> Answer.IN;
                case IS_THERE -> test.answer(evidence, row);
                case IS_THERE_OR_OPEN -> Answer.PLACE_UNKNOWN.or(test.answer(evidence, row));
                case LEAVES_OPEN -> Answer.PLACE_UNKNOWN;
            };
        }

        /// The same of those who were stopped on their way.
        Toward stopped() {
            var onIt = part == Detail.Part.VIA && silence == Silence.LEAVES_OPEN;
            return onIt ? new Toward(part, places, Silence.IS_THERE_OR_OPEN, lexicon) : this;
        }

        @Override
        public boolean isTimeless() {
            return false;
        }
    }

    /// Leaving: the destination is told wholly outside, or the place itself is said to be left; else it is a step.
    /// Where nothing is said of where, it cannot be told.
    record Leaving(List<String> places, Lexicon lexicon) implements DetailTest {
        /// Who was kept from leaving was kept where he was.
        Toward stopped() {
            return new Toward(Detail.Part.FROM, places, Silence.IS_THERE, lexicon);
        }

        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row);
            if (evidence.place(row).isEmpty()
                    && told.in(Detail.Part.FROM).isEmpty()
                    && told.in(Detail.Part.TO).isEmpty()) return Answer.PLACE_UNKNOWN;
            var answer = Answer.STEP;
            for (var place : places) answer = answer.or(answer(place, told, evidence, row));
            return answer;
        }

        private Answer answer(String place, Details told, Evidence evidence, int row) {
            for (var name : told.in(Detail.Part.FROM))
                if (lexicon.atlas.id(name).equals(lexicon.atlas.id(place))) return Answer.IN;
            var to = told.in(Detail.Part.TO);
            for (var name : to) {
                var there = new Location.Named(name, Location.Nearness.NAMED);
                var outside = lexicon.atlas.outside(there, place, evidence.span(row));
                if (!outside.isOut()) return outside;
            }
            var itself = evidence.place(row)
                    .filter(where -> where instanceof Location.Named named
                            && lexicon.atlas.id(named.place()).equals(lexicon.atlas.id(place)))
                    .isPresent();
            return itself && to.isEmpty() ? Answer.IN : Answer.STEP;
        }

        @Override
        public boolean isTimeless() {
            return false;
        }
    }

    /// Whose consent is told. Silence leaves it open, or leaves it out where it must be supported.
    record Consented(Assent assent, boolean mustBeTold) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = evidence.detailsOf(row).in(Detail.Part.CONSENT_OF);
            var given = assent.given(told, evidence.span(row));
            if (!given.isOut()) return given;
            return told.isEmpty() && !mustBeTold ? Answer.CONSENT_NOT_REPORTED : Answer.NO_CONSENT;
        }

        @Override
        public boolean isTimeless() {
            return assent.isTimeless();
        }
    }

    /// A term of an exception that no rule judges yet.
    record Unjudged() implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            return Answer.EXCEPTION_NOT_JUDGED;
        }

        @Override
        public boolean isTimeless() {
            return true;
        }
    }

    /// Only what these are told to have accepted counts.
    record Accepted(Assent assent) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var given = assent.given(evidence.detailsOf(row).in(Detail.Part.ACCEPTED_BY), evidence.span(row));
            return given.isOut() ? Answer.NOT_ACCEPTED : given;
        }

        @Override
        public boolean isTimeless() {
            return assent.isTimeless();
        }
    }

    /// The number told, of the thing or of a word that nobody declared, lies in the bound; silence tells none.
    record Counted(Need need, Lexicon lexicon) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = told(evidence, row);
            if (told.isEmpty()) return Answer.COUNT_STRADDLES;
            var range = told.get();
            if (need.least() <= range.from() && range.to() <= need.most()) return Answer.IN;
            var isOther = range.to() < need.least() || need.most() < range.from();
            return isOther ? Answer.OTHER_COUNT : Answer.COUNT_STRADDLES;
        }

        private Optional<Range> told(Evidence evidence, int row) {
            var range = evidence.amount(evidence.claim(row))
                    .filter(amount -> isOf(amount.unit()))
                    .map(Amount::range);
            return evidence.isOneOfSeveral(row)
                    ? range.map(all -> new Range(Math.min(1, all.from()), all.to()))
                    : range;
        }

        private boolean isOf(String unit) {
            if (need.unit().isEmpty() || !lexicon.goods.isDeclared(unit)) return true;
            return need.unit().get().all().stream().anyMatch(name -> Meaning.related(unit, name, lexicon));
        }

        @Override
        public boolean isTimeless() {
            return false;
        }
    }

    /// Of a single telling of surely more than is owed nobody says whether what was owed is in it; silence on the
    /// number passes.
    record NotMore(Counted owed) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            var told = owed.told(evidence, row);
            var isMore = told.filter(range -> range.from() > owed.need().most()).isPresent();
            return isMore ? Answer.COUNT_STRADDLES : Answer.IN;
        }

        @Override
        public boolean isTimeless() {
            return false;
        }
    }

    /// What an act is against must not be whom the text leaves outside, unless the sentence names him.
    record NotExcluded(Sides sides, Set<String> named) implements DetailTest {
        @Override
        public Answer answer(Evidence evidence, int row) {
            return sides.againstAll(evidence.detailsOf(row).in(Detail.Part.AGAINST), named, evidence.span(row));
        }

        @Override
        public boolean isTimeless() {
            return sides.isTimeless();
        }
    }

    /// The act itself, or any further part of it, is of the name; what was absent, and who agreed, is no part of it.
    record AnyPart(Names names, Lexicon lexicon) implements OfShape {
        private static final Set<Detail.Part> BESIDE =
                Set.of(Detail.Part.WITHOUT, Detail.Part.ACCEPTED_BY, Detail.Part.CONSENT_OF);

        @Override
        public Answer answer(Evidence evidence, int row) {
            var span = evidence.span(row);
            for (var detail : evidence.detailsOf(row).all())
                if (!BESIDE.contains(detail.part()) && Meaning.anyOf(List.of(detail.name()), names, lexicon, span))
                    return Answer.IN;
            var act = List.of(evidence.act(row));
            return Meaning.anyOf(act, names, lexicon, span) ? Answer.IN : Answer.TARGET_NOT_REPORTED;
        }
    }
}
