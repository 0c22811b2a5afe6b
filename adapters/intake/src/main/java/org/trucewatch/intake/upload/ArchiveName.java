package org.trucewatch.intake.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/// The name of a file within an archive, if it leads nowhere but down.
record ArchiveName(String text) {
    static ArchiveName of(byte[] file, int from, int count) throws Bad {
        if (count < 0 || from > file.length - count) throw Bad.broken("The ZIP file");
        var text = new String(file, from, count, StandardCharsets.UTF_8);
        if (leadsAway(text) || text.codePoints().anyMatch(ArchiveName::deceives))
            throw ArchiveFile.unsafe("holds a name that leads out of its folder or hides letters; pack it anew.");
        return new ArchiveName(text);
    }

    private static boolean leadsAway(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":")) return true;
        for (var step : name.split("/", -1)) if (step.equals("..") || step.equals(".")) return true;
        return false;
    }

    /// Controls, and marks that hide or turn letters.
    private static boolean deceives(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }

    /// As a disk takes it that knows no capitals.
    String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
