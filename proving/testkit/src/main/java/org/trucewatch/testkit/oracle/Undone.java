package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.testkit.oracle.Charge.Doer;

/// Whose act shows that something owed was not done. Who is owed a departure is shown still there by his own presence;
/// a demand, a list, a refusal shows it of others than the one who demands, and the contrary of it of the one who does
/// that. Source: rules of the judge, D12, D22 and L28.
final class Undone {
    private static final String LEAVE = "leave";
    private static final String EXPEL = "expel";

    private Undone() {}

    /// The charge as it is held against one telling; who is made to leave a part of the place was in it until then.
    static Charge charge(Setting setting, Charge owed, Claim claim) {
        var expelled = isUnder(setting, owed.acts(), EXPEL);
        var leaving = isUnder(setting, owed.acts(), LEAVE);
        var whom = expelled ? members(setting, owed.things()) : List.<String>of();
        var named = new LinkedHashSet<>(owed.named());
        named.addAll(whom);
        var charge = owed.naming(named);
        if ((leaving || expelled) && isUnder(setting, List.of(claim.report().act()), EXPEL))
            return charge.doneBy(Doer.WHO_OR_WHOM, whom);
        if (!whom.isEmpty()) return charge.doneBy(Doer.OTHERS, whom);
        if (leaving) return charge.doneBy(Doer.PARTY, List.of());
        return charge.doneBy(isContrary(setting, owed, claim) ? Doer.NOT_OTHERS : Doer.NOT_PARTY, List.of());
    }

    /// To close is the contrary of to open; to turn somebody back is to stop him.
    private static boolean isContrary(Setting setting, Charge owed, Claim claim) {
        var told = Kinship.acts(setting, claim.report().act());
        return ActLists.isContrary(setting, told, owed.acts()) && !ActLists.prevents(setting, told, owed.acts());
    }

    private static boolean isUnder(Setting setting, List<String> acts, String wider) {
        return acts.stream().anyMatch(act -> Kinship.acts(setting, act).contains(wider));
    }

    /// The names, and those whom lists of these names hold.
    private static List<String> members(Setting setting, List<String> names) {
        var all = new ArrayList<>(names);
        for (var name : names)
            for (var entries : setting.traits(name, Declaration.Trait.Entries.class))
                for (var entry : entries.entries())
                    if (entry instanceof Declaration.Entry.OfName of) all.add(of.name());
        return all;
    }
}
