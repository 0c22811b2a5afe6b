package org.trucewatch.model.letters;

import java.util.List;

/// Whether something else than commas divides a table.
public final class Separator {
    private Separator() {}

    /// Of what was read between the commas of a header: whether the mark stands there as often as cells do, for a comma
    /// may stand in one of the names.
    public static boolean divides(char mark, List<String> cells) {
        var marks = 0;
        for (var cell : cells) for (var at = 0; at < cell.length(); at++) if (cell.charAt(at) == mark) marks++;
        return marks >= cells.size();
    }
}
