package org.trucewatch.language.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Thing;

/// Warns where an act is forbidden or prevented by way of another: *must not commit raid*.
///
/// Reports name the raid and no act beside it; such a ban meets none of them and would look kept for ever.
final class ActOfActCheck {
    private final KnownNames known;
    private final Findings findings;
    private final Map<String, Boolean> listsOfActs = new LinkedHashMap<>();

    ActOfActCheck(KnownNames known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(Agreement agreement) {
        agreement.declarations().forEach(this::note);
        agreement.texts().forEach(text -> text.declarations().forEach(this::note));
        for (var text : agreement.texts())
            for (var clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                for (var item : clause.items()) check(item, owner);
            }
    }

    private void note(Declaration declared) {
        for (var trait : declared.traits())
            if (trait instanceof Trait.Entries entries)
                listsOfActs.put(declared.name(), entries.entries().stream().anyMatch(this::isAct));
    }

    private boolean isAct(Declaration.Entry entry) {
        return entry instanceof Declaration.Entry.OfName named && !named.quoted() && isOnlyAct(named.name());
    }

    private boolean isOnlyAct(String name) {
        return known.kinds(name).equals(List.of(NameKind.ACT));
    }

    private void check(Clause.Item item, Use.Owner owner) {
        check(item.body(), owner);
        for (var reading : item.readings())
            if (reading.change() instanceof Change.Whole whole) check(whole.body(), owner);
    }

    private void check(Body body, Use.Owner owner) {
        if (!(body instanceof Body.Sentence said)) return;
        for (var deed : said.deeds()) {
            if (deed instanceof Deed.Prevent prevent) check(prevent.deed(), owner);
            else if (said.modal() == Modal.MUST_NOT) check(deed, owner);
        }
    }

    private void check(Deed deed, Use.Owner owner) {
        if (!(deed instanceof Deed.Act act) || act.thing().isEmpty()) return;
        if (!(act.thing().get() instanceof Thing.Goods goods)) return;
        for (var name : goods.names().all())
            if (isOnlyAct(name) || listsOfActs.getOrDefault(known.spelling(name), false))
                warn(act.acts().all().getFirst(), name, owner);
    }

    private void warn(String verb, String act, Use.Owner owner) {
        var both = known.acts().stream()
                .filter(one -> one.parents().contains(verb) && one.parents().contains(act))
                .findFirst();
        findings.warn(
                findings.at(owner),
                both.map(one -> Fault.ACT_OF_BOTH.with(verb, act, one.id()))
                        .orElseGet(() -> Fault.ACT_OF_ACT.with(verb, act)));
    }
}
