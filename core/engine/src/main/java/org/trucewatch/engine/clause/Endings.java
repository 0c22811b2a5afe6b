package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Property.Relation;
import org.trucewatch.model.agreement.Text;

/// What is needed to see whether somebody said that a text has ended: the claims to look for, who is bound, who has
/// the power, and which texts a statement may mean.
///
/// Source: judging rules, section 4 (term, notice of end); rules of the judge, D17.
public record Endings(
        Probe statements,
        Probe denials,
        Parties bound,
        Set<String> empowered,
        Set<String> own,
        Set<String> texts,
        boolean isLinked) {
    private static final String STATEMENT = "statement-of-end";
    private static final String POWER = "end";

    public Endings {
        empowered = Set.copyOf(empowered);
        own = Set.copyOf(own);
        texts = Set.copyOf(texts);
    }

    /// `chain` is the text and what it renders, the original last: a rendering shares its status, so the word of those
    /// counts whom the original binds.
    static Endings of(Header own, Header original, List<Text> chain, Agreement agreement) {
        var texts = new LinkedHashSet<String>();
        agreement.texts().forEach(other -> texts.add(other.id().value()));
        var bound = Parties.each(original.bound());
        var lexicon = original.lexicon();
        var probe = new Probe(
                lexicon,
                original.sides(),
                Probe.Acts.told(Set.of(lexicon.acts.id(STATEMENT))),
                new Probe.Doers(bound, Set.copyOf(original.bound())),
                new Probe.When(Window.ALWAYS, true, Optional.empty()),
                PlaceTest.ANYWHERE,
                Probe.Tests.NONE);
        return new Endings(
                probe,
                Triggers.denials(probe),
                bound,
                empowered(chain.get(chain.size() - 1), original),
                chain.stream().map(text -> text.id().value()).collect(Collectors.toSet()),
                texts,
                isLinked(own, agreement));
    }

    private static boolean isLinked(Header header, Agreement agreement) {
        if (!header.relations().isEmpty()) return true;
        for (var other : agreement.texts())
            for (var line : other.lines())
                if (line.property() instanceof Relation relation
                        && relation.texts().contains(header.id())) return true;
        return false;
    }

    private static Set<String> empowered(Text text, Header header) {
        var all = new ArrayList<String>();
        for (var clause : text.clauses())
            for (var item : clause.items())
                if (item.body() instanceof Body.Sentence sentence
                        && sentence.modal() == Modal.MAY
                        && sentence.deeds().get(0) instanceof Deed.Act act
                        && act.acts().all().contains(POWER))
                    all.addAll(header.sides().ids(sentence.who().names().all()));
        return Set.copyOf(all);
    }
}
