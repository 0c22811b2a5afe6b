package org.trucewatch.testkit.oracle;

import java.util.List;
import org.trucewatch.testkit.oracle.Charge.Doer;

/// Whose act shows that something owed was not done. Who is owed a departure is shown still there by his own presence;
/// a demand, a list, a refusal shows it of others than the one who demands. Source: rules of the judge, D12 and D22.
final class Undone {
    private static final String LEAVING = "leave";

    private Undone() {}

    static Doer doer(Setting setting, Charge owed) {
        return isLeaving(setting, owed.acts()) ? Doer.PARTY : Doer.NOT_PARTY;
    }

    private static boolean isLeaving(Setting setting, List<String> acts) {
        return acts.stream().anyMatch(act -> Kinship.acts(setting, act).contains(LEAVING));
    }
}
