package org.trucewatch.intake.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.trucewatch.model.Defect;

/// The id under which a case cites a file.
///
/// Ids hold no letters but Latin ones; a name with others gets a mark of its own, so that two such files stay two.
final class SourceId {
    private static final int MARK = 8;

    private SourceId() {}

    static String of(String dataSet, String fileName) {
        // One name is written in two ways by two systems.
        var name = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        var stem = name.replaceFirst("(\\.csv)?(\\.gz)?$", "");
        var plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-");
        if (stem.chars().allMatch(letter -> letter < 128)) return dataSet + "-" + plain;
        var kept = plain.replaceAll("^-+|-+$", "");
        return dataSet + "-" + kept + (kept.isEmpty() ? "" : "-") + mark(stem);
    }

    private static String mark(String stem) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(stem.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException missing) {
            throw new Defect("every Java has SHA-256: " + missing.getMessage());
        }
    }
}
