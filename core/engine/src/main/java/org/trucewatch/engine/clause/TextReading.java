package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;

/// One text under one reading, and what all its clauses have in common there: worked out for each of them, a thousand
/// clauses cost a million looks.
final class TextReading {
    private final Text text;
    private final String label;
    private final Header header;
    private final Endings endings;
    private final List<Said> permissive = new ArrayList<>();
    /// Nearly always one: only amendments cut some clauses and not others.
    private final Map<Cuts, TextTerm> terms = new HashMap<>();
    /// By the term: the probes of a permission are laid before the evidence once, whoever asks for it.
    private final IdentityHashMap<TextTerm, List<Demand.Permission>> permissions = new IdentityHashMap<>();

    /// A sentence of a clause that says *may*.
    private record Said(ClauseId clause, Body.Sentence sentence) {}

    /// What other texts leave of the term.
    record Cuts(Window window, List<Header> conditional, List<TextTerm.Original> originals) {}

    TextReading(Text text, String label, Header header, Endings endings, Readings readings) {
        this.text = text;
        this.label = label;
        this.header = header;
        this.endings = endings;
        for (var clause : text.clauses())
            for (var body : readings.bodies(clause, label))
                if (body instanceof Body.Sentence sentence && sentence.modal() == Modal.MAY)
                    permissive.add(new Said(clause.id(), sentence));
    }

    Text text() {
        return text;
    }

    String label() {
        return label;
    }

    Header header() {
        return header;
    }

    /// The same for all clauses that are cut alike.
    TextTerm term(Cuts cuts) {
        return terms.computeIfAbsent(cuts, this::made);
    }

    private TextTerm made(Cuts cuts) {
        return TextTerm.of(header, cuts.window(), header.end(), cuts.conditional(), cuts.originals(), endings);
    }

    /// What its clauses allow, as others that stand in this term look at it.
    List<Demand.Permission> permissions(TextTerm term) {
        return permissions.computeIfAbsent(term, this::allowed);
    }

    private List<Demand.Permission> allowed(TextTerm term) {
        var all = new ArrayList<Demand.Permission>();
        for (var said : permissive)
            SentenceCompiler.permission(header, term, said.clause(), said.sentence())
                    .ifPresent(all::add);
        return all;
    }
}
