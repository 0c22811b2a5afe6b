package org.trucewatch.desk.record.replay;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;

/// As whom people ever signed an entry, or were given an account: `name (organisation)`. A reader can meet all of
/// them, also those whose account ended long ago.
final class Signs {
    private static final Label ACCOUNT = new Label("account");
    private static final Pattern TOLD = Pattern.compile("Account (?:made|proposed): (.*), \\[.*", Pattern.DOTALL);

    private final SortedSet<String> all = new TreeSet<>();

    void take(Draft draft) throws Malformed {
        all.add(draft.author().text());
        if (!draft.kind().equals(ACCOUNT)) return;
        var told = TOLD.matcher(draft.payload().text(ACCOUNT.text()));
        if (told.matches()) all.add(told.group(1));
    }

    SortedSet<String> all() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(all));
    }
}
