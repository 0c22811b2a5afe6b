package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// All that a rule may look at: the case, what the question lets be seen, and which text, reading and standard it is
/// judged under. `open` are the clauses whose answer is being looked for, so that clauses that wait for each other
/// are not asked for ever. `ofTerm` marks a question about the term of the text itself, for which events count whenever
/// they happen; for all else they count while the text is in force. `alone` leaves lockstep out. `kin`
/// keeps what is declared and what falls under what, which found again for each claim took most of the time.
record Setting(
        Case file,
        AsOf asOf,
        Seen seen,
        Text text,
        String reading,
        Standard standard,
        List<ClauseId> open,
        boolean ofTerm,
        boolean alone,
        Kin kin) {
    Setting {
        open = List.copyOf(open);
    }

    Setting under(Standard other) {
        return new Setting(file, asOf, seen, text, reading, other, open, ofTerm, alone, kin);
    }

    Setting within(Text other) {
        return new Setting(file, asOf, seen, other, reading, standard, open, ofTerm, alone, kin);
    }

    Setting asking(ClauseId clause) {
        var more = new ArrayList<>(open);
        more.add(clause);
        return new Setting(file, asOf, seen, text, reading, standard, more, ofTerm, alone, kin);
    }

    /// A clause as if it had to keep step with no other.
    Setting apart() {
        return new Setting(file, asOf, seen, text, reading, standard, open, ofTerm, true, kin);
    }

    Setting asTerm() {
        return new Setting(file, asOf, seen, text, reading, standard, open, true, alone, kin);
    }

    /// The last second that the question looks at. Source: rules of the judge, last instant.
    long now() {
        return asOf.happened() - 1;
    }

    Registry registry() {
        return file.registry();
    }

    /// The lines of the text's header, under this reading.
    List<Property> header() {
        return Header.of(text, reading);
    }

    /// The lines of one kind.
    <P extends Property> List<P> header(Class<P> kind) {
        return header().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What the agreement and this text declare, and of what other texts declare all that neither does.
    /// Source: rules of the judge, L30.
    List<Declaration> declarations() {
        return kin.declared(text, this::declaredAnywhere);
    }

    private List<Declaration> declaredAnywhere() {
        var all = new ArrayList<>(file.agreement().declarations());
        all.addAll(text.declarations());
        for (var other : file.agreement().texts())
            if (!other.id().equals(text.id()))
                for (var more : other.declarations())
                    if (all.stream().noneMatch(known -> known.name().equals(more.name()))) all.add(more);
        return all;
    }

    <T extends Declaration.Trait> List<T> traits(String name, Class<T> kind) {
        return declarations().stream()
                .filter(declaration -> declaration.name().equals(name))
                .flatMap(declaration -> declaration.traits().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Optional<Declaration.Kind> declaredKind(String name) {
        return declarations().stream()
                .filter(declaration -> declaration.name().equals(name))
                .map(Declaration::kind)
                .findFirst();
    }

    /// Everyone whom the text binds, in the order of its header.
    List<String> bound() {
        var names = new ArrayList<String>();
        for (var line : header(Property.Binds.class))
            for (var name : line.names().all()) if (!names.contains(name)) names.add(name);
        return names;
    }
}
