package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.testkit.oracle.Details.Word;

/// Exceptions must be supported by what is told; silence leaves the ban in place, unless another report of the same
/// happening supports one.
/// Source: judging rules, section 3; rules of the judge, C.
final class Exceptions {
    private static final String CONTRADICTED = "exception-contradicted";

    private Exceptions() {}

    /// How far a claim supports an exception, and the code of what cannot be told.
    private record Support(Word word, Answer doubt) {
        static final Support FULL = new Support(Word.SUPPORTS, Answer.IN);

        static Support of(Answer answer) {
            return answer.isOut() ? new Support(Word.SILENT, Answer.IN) : new Support(Word.SUPPORTS, answer);
        }

        static Support of(Word word) {
            return new Support(word, Answer.IN);
        }

        Support and(Support other) {
            var worse = word.compareTo(other.word) >= 0 ? word : other.word;
            return new Support(worse, doubt.and(other.doubt));
        }
    }

    static Answer answer(Setting setting, Charge charge, Party party, Group group, Claim claim) {
        var answer = Answer.IN;
        for (var except : charge.exceptions())
            answer = answer.and(answer(setting, charge, party, group, claim, except));
        return answer;
    }

    private static Answer answer(
            Setting setting, Charge charge, Party party, Group group, Claim claim, Phrase.Except except) {
        var support = support(setting, charge, party, claim, except);
        if (support.word() == Word.SUPPORTS) return support.doubt().isIn() ? Answer.out("exception") : support.doubt();
        var contradicted = group.claims().stream()
                .filter(other -> other.asserts() && other.told() && !Voices.isAnonymous(setting, other))
                .filter(other -> charge.concerns(setting, other))
                .filter(other -> !other.report().id().equals(claim.report().id()))
                .filter(other -> Match.mayCount(setting, charge, other))
                .map(other -> support(setting, charge, party, other, except))
                .anyMatch(it -> it.word() == Word.SUPPORTS && it.doubt().isIn());
        return contradicted ? Answer.cannotTell(CONTRADICTED) : Answer.IN;
    }

    private static Support support(Setting setting, Charge charge, Party party, Claim claim, Phrase.Except except) {
        var support = support(setting, charge, party, claim, except.what());
        if (support.word() != Word.SUPPORTS || except.butNot().isEmpty()) return support;
        var after = support(setting, charge, party, claim, except.butNot().get());
        return after.word() == Word.SUPPORTS ? Support.of(Word.OTHERWISE) : support;
    }

    private static Support support(Setting setting, Charge charge, Party party, Claim claim, Phrase.Matter matter) {
        var support = Support.FULL;
        if (matter.by().isPresent())
            support = support.and(doer(setting, matter.by().get(), claim));
        if (matter.names().isPresent())
            support = support.and(things(setting, matter.names().get().all(), claim));
        for (var phrase : matter.phrases()) support = support.and(phrase(setting, charge, party, claim, phrase));
        return support;
    }

    private static Support doer(Setting setting, Event.Doer doer, Claim claim) {
        if (!(doer instanceof Event.Doer.Named named)) return Support.FULL;
        if (Actors.isUnknown(claim.report().actor())) return Support.of(Word.SILENT);
        var party = new Party("", named.names().all());
        return switch (Actors.belongs(setting, claim.report().actor(), party, claim.span())) {
            case IN -> Support.FULL;
            case CANNOT_TELL -> Support.of(Answer.cannotTell("actor-disputed"));
            case OUT -> Support.of(Word.OTHERWISE);
        };
    }

    private static Support things(Setting setting, List<String> names, Claim claim) {
        if (Kinship.acts(setting, claim.report().act()).stream().anyMatch(names::contains)) return Support.FULL;
        var told = claim.report().details().stream()
                .filter(detail -> detail.part() != Detail.Part.WITHOUT
                        && detail.part() != Detail.Part.ACCEPTED_BY
                        && detail.part() != Detail.Part.CONSENT_OF)
                .map(Detail::name)
                .toList();
        if (told.isEmpty()) return Support.of(Word.SILENT);
        return Support.of(Details.anyUnder(setting, told, names) ? Word.SUPPORTS : Word.OTHERWISE);
    }

    private static Support role(Word word) {
        return word == Word.PERHAPS ? Support.of(Answer.cannotTell(Details.WHOM)) : Support.of(word);
    }

    private static Support phrase(Setting setting, Charge charge, Party party, Claim claim, Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role -> role(Details.word(setting, role, claim));
            case Phrase.Place place -> Support.of(Whereabouts.answer(setting, charge.at(place.any()), claim));
            case Phrase.When when -> time(setting, party, claim, when);
            case Phrase.Term.WithConsent consent ->
                switch (Details.consented(setting, claim, consent.names())) {
                    case IN -> Support.FULL;
                    case CANNOT_TELL -> Support.of(Answer.cannotTell("actor-disputed"));
                    case OUT -> Support.of(Word.SILENT);
                };
            case Phrase.Term term -> Support.of(Answer.cannotTell("exception-not-judged"));
            default -> Support.FULL;
        };
    }

    /// What hangs on an event, and a date by which something is due, say nothing of an act that is excepted.
    private static boolean isJudged(Setting setting, Phrase.When when) {
        return switch (when) {
            case Phrase.When.From from -> true;
            case Phrase.When.On on -> true;
            case Phrase.When.Hours hours -> true;
            case Phrase.When.After after -> after.point() instanceof Phrase.Point.OfMoment;
            case Phrase.When.Until until -> until.point() instanceof Phrase.Point.OfMoment;
            case Phrase.When.Before before -> before.point() instanceof Phrase.Point.OfMoment;
            case Phrase.When.During during -> {
                var names = during.phases().all();
                yield names.size() == 1
                        && setting.traits(names.getFirst(), Declaration.Trait.Lasts.class).stream()
                                .flatMap(phase -> phase.when().stream())
                                .allMatch(own -> isJudged(setting, own));
            }
            default -> false;
        };
    }

    private static Support time(Setting setting, Party party, Claim claim, Phrase.When when) {
        if (!isJudged(setting, when)) return Support.of(Answer.cannotTell("exception-not-judged"));
        var window = Windows.own(setting, List.of(when), Optional.of(party), false);
        return Support.of(Answer.of(window.holds(claim.span(), false), "time-straddles", "after-window"));
    }
}
