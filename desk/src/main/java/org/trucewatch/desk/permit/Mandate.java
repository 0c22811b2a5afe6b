package org.trucewatch.desk.permit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// What a mission may do with a text, as its header says. A text that says nothing about it leaves all of it open.
///
/// A mission that may not verify records what is said and says no word on whether the text holds: what was recorded is
/// shown, and that it was.
public record Mandate(Set<Act> acts) {
    public static final Mandate ALL = new Mandate(EnumSet.allOf(Act.class));

    public Mandate {
        acts = Set.copyOf(acts);
    }

    /// The parts of a mandate; each presupposes none of the others.
    public enum Act {
        OBSERVE,
        VERIFY,
        ATTRIBUTE,
        PUBLISH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Mandate of(Text text) {
        return text.lines().stream()
                .map(Text.Line::property)
                .filter(Property.Mandate.class::isInstance)
                .map(Property.Mandate.class::cast)
                .map(line -> read(line.names().all()))
                .reduce(Mandate::and)
                .orElse(ALL);
    }

    public static Mandate of(Agreement agreement, TextId text) {
        return agreement.text(text).map(Mandate::of).orElse(ALL);
    }

    /// What may be done with every text: figures over all of them must not say more than the narrowest allows.
    public static Mandate overAll(Agreement agreement) {
        return agreement.texts().stream().map(Mandate::of).reduce(ALL, Mandate::and);
    }

    private static Mandate read(List<String> words) {
        var acts = EnumSet.noneOf(Act.class);
        Arrays.stream(Act.values()).filter(act -> words.contains(act.word())).forEach(acts::add);
        return new Mandate(acts);
    }

    private Mandate and(Mandate other) {
        var both = EnumSet.noneOf(Act.class);
        acts.stream().filter(other.acts::contains).forEach(both::add);
        return new Mandate(both);
    }

    /// Whether a verdict may be said at all.
    public boolean judges() {
        return acts.contains(Act.VERIFY);
    }

    /// Whether it may be said who answers for it.
    public boolean attributes() {
        return acts.contains(Act.ATTRIBUTE);
    }

    /// In the order in which they are declared.
    public List<String> words() {
        return Arrays.stream(Act.values()).filter(acts::contains).map(Act::word).toList();
    }

    /// Whether a verdict on a clause, by its whole name, may be told.
    public static boolean mayTell(Agreement agreement, String clause) {
        int slash = clause.indexOf('/');
        return slash < 1
                || of(agreement, new TextId(clause.substring(0, slash))).judges();
    }

    /// The verdicts that may be told.
    public static Judgement judged(Case watched, Judgement judgement) {
        return only(
                judgement,
                verdict -> of(watched.agreement(), verdict.clause().text()).judges());
    }

    /// The clauses of which only what was recorded may be told.
    public static Judgement observed(Case watched, Judgement judgement) {
        return only(
                judgement,
                verdict -> !of(watched.agreement(), verdict.clause().text()).judges());
    }

    private static Judgement only(Judgement judgement, Predicate<ClauseVerdict> which) {
        var some = judgement.clauses().stream().filter(which).toList();
        return judgement.with(some);
    }
}
