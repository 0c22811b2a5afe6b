package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Text;

/// Warns of what must be let where no act of the case keeps anybody from it: no report could show a breach.
final class HinderedCheck {
    private final KnownNames known;
    private final Wholes wholes;
    private final Findings findings;

    HinderedCheck(KnownNames known, Wholes wholes, Findings findings) {
        this.known = known;
        this.wholes = wholes;
        this.findings = findings;
    }

    void check(Agreement agreement) {
        if (known.acts().isEmpty()) return;
        for (Text text : agreement.texts())
            for (Clause clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                var told = new LinkedHashSet<String>();
                for (Version version : Version.of(clause))
                    for (Deed deed : version.deeds()) if (deed instanceof Deed.Let let) check(let.deed(), owner, told);
            }
    }

    /// Each name once for a clause; of several acts it is enough that one can be hindered.
    private void check(Deed deed, Use.Owner owner, Set<String> told) {
        if (!(deed instanceof Deed.Act act)) return;
        var names = act.acts().all().stream().map(known::spelling).toList();
        if (names.stream().anyMatch(this::isHindered)) return;
        for (var name : names) if (told.add(name)) findings.warn(findings.at(owner), Fault.NOTHING_HINDERS.with(name));
    }

    private boolean isHindered(String name) {
        return known.acts().stream()
                .flatMap(act -> act.prevents().stream())
                .anyMatch(hindered -> wholes.areRelated(name, hindered));
    }
}
