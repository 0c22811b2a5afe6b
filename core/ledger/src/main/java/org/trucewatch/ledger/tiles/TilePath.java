package org.trucewatch.ledger.tiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trucewatch.ledger.merkle.Rows;

/// Reads the path of a tile or bundle, without minding whether it is the one spelling of it.
final class TilePath {
    // Six groups of digits are enough for 2^63 entries, and few enough for a long.
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private TilePath() {}

    static Optional<TileFile> read(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) return Optional.empty();
        int width = form.group(4) == null ? Rows.WIDTH : Integer.parseInt(form.group(4));
        return width < 1 || width > Rows.WIDTH ? Optional.empty() : Optional.of(file(form, width));
    }

    private static TileFile file(Matcher form, int width) {
        long number = Long.parseLong(form.group(2).replace("x", "").replace("/", "") + form.group(3));
        return form.group(1).equals("entries")
                ? new TileFile.Bundle(number, width)
                : new TileFile.Hashes(Integer.parseInt(form.group(1)), number, width);
    }
}
