package org.trucewatch.language.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.pair.Complaint;

/// Warns of words that can do nothing: what waits for a breach of what cannot be broken, or for the keeping of what
/// is never found kept, and silence that counts from no date on.
final class IdleCheck {
    private final Agreement agreement;
    private final Findings findings;

    IdleCheck(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    void check() {
        for (Text text : agreement.texts())
            for (Clause clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                for (Version version : Version.of(clause)) check(version, owner);
                for (Clause.Item item : clause.items()) bodies(item).forEach(body -> checkSilence(body, owner));
            }
    }

    private static List<Body> bodies(Clause.Item item) {
        var rivals = item.readings().stream()
                .map(Clause.Reading::change)
                .filter(Change.Whole.class::isInstance)
                .map(change -> ((Change.Whole) change).body());
        return Stream.concat(Stream.of(item.body()), rivals).toList();
    }

    private void check(Version version, Use.Owner owner) {
        for (Phrase phrase : version.phrases())
            Triggers.event(phrase)
                    .filter(Event.OfClause.class::isInstance)
                    .flatMap(event -> idle((Event.OfClause) event, owner))
                    .ifPresent(said -> findings.warn(findings.at(phrase, owner), said));
        for (Deed deed : version.deeds())
            if (deed instanceof Deed.Break pattern && isNeverBroken(pattern.clause(), owner))
                findings.warn(
                        findings.at(owner),
                        Fault.NEVER_BROKEN.with(pattern.clause().key()));
    }

    private Optional<Complaint> idle(Event.OfClause event, Use.Owner owner) {
        var name = event.clause().key();
        return switch (event.outcome()) {
            case BROKEN ->
                isNeverBroken(event.clause(), owner) ? Optional.of(Fault.NEVER_BROKEN.with(name)) : Optional.empty();
            case FULFILLED ->
                isNeverFulfilled(event.clause(), owner)
                        ? Optional.of(Fault.NEVER_FULFILLED.with(name))
                        : Optional.empty();
            case SUSPENDED, ENDED -> Optional.empty();
        };
    }

    private boolean isNeverBroken(ClauseRef ref, Use.Owner owner) {
        return areAll(
                ref,
                owner,
                body -> body.deeds().size() == 1
                        && (body.modal() == Modal.MUST || body.modal() == Modal.MUST_TRY)
                        && isOnlyOwed(body));
    }

    /// Done or not done, and no act breaks it.
    private static boolean isOnlyOwed(Body.Sentence said) {
        return switch (said.deeds().get(0)) {
            case Deed.Act act -> said.phrases().stream().noneMatch(IdleCheck::isNotice);
            case Deed.Keep keep -> keep.quantity().isEmpty();
            case Deed.Let let -> said.modal() == Modal.MUST_TRY;
            case Deed.Prevent prevent -> said.modal() == Modal.MUST_TRY;
            case Deed.Break pattern -> false;
        };
    }

    private static boolean isNotice(Phrase phrase) {
        return (phrase instanceof When.Counted counted && counted.before()) || phrase instanceof When.Before;
    }

    private boolean isNeverFulfilled(ClauseRef ref, Use.Owner owner) {
        return areAll(ref, owner, body -> switch (body.modal()) {
            case MUST_NOT, MAY -> true;
            case MUST -> isKeptFrom(body.deeds().get(0));
            case MUST_TRY -> body.deeds().get(0) instanceof Deed.Let;
        });
    }

    /// Of what must be let or prevented only a breach is told, unless so many must be let.
    private static boolean isKeptFrom(Deed deed) {
        return switch (deed) {
            case Deed.Let let -> !(let.quantity().orElse(new Quantity.All()) instanceof Quantity.Count);
            case Deed.Prevent prevent -> true;
            default -> false;
        };
    }

    /// Whether it is so of every sentence of a clause; of one that could not be read, or is another's, nobody knows.
    private boolean areAll(ClauseRef ref, Use.Owner owner, Predicate<Body.Sentence> test) {
        var home = owner.text().orElseThrow();
        var clause = agreement.clause(ref.in(home));
        if (clause.isEmpty()) return false;
        return clause.get().items().stream()
                .flatMap(item -> bodies(item).stream())
                .filter(body -> !(body instanceof Body.NotJudgeable))
                .allMatch(body -> body instanceof Body.Sentence said && test.test(said));
    }

    /// Silence tells something only of a date, of an act that asks for notice, and of the order of steps.
    private void checkSilence(Body body, Use.Owner owner) {
        if (!(body instanceof Body.Sentence said) || said.deeds().size() > 1) return;
        for (Phrase phrase : said.phrases())
            if (phrase instanceof Proof.SilenceCounts && !isDated(said))
                findings.warn(findings.at(phrase, owner), Fault.SILENCE_UNDATED.with());
    }

    private static boolean isDated(Body.Sentence said) {
        return said.modal() == Modal.MUST
                && said.deeds().get(0) instanceof Deed.Act
                && said.phrases().stream().anyMatch(IdleCheck::isDate);
    }

    private static boolean isDate(Phrase phrase) {
        return switch (phrase) {
            case When.By by -> true;
            case When.On on -> true;
            case When.AtOnce once -> true;
            case When.Counted counted -> true;
            case When.Every every -> true;
            case When.InAny any -> true;
            case When.AgainWithin again -> true;
            case When.InSteps steps -> true;
            case When.Until until -> true;
            case When.Before before -> true;
            default -> false;
        };
    }
}
