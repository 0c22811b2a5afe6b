package org.trucewatch.desk.record.content;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// One file of a case folder: its path within the folder, parted by `/`, and its bytes as received.
///
/// A path leads nowhere but down: what is written out again must stay in the folder it is written to.
public record CaseFile(String path, Bytes content) {
    public static final String AGREEMENT = "agreement.md";

    private static final Pattern STEP = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,100}");
    private static final int MOST_CHARACTERS = 200;

    public CaseFile {
        if (!isPath(path)) throw new Defect("not a path within a case folder: " + path);
    }

    /// Files as readers and folders take them: bytes by path.
    public static SortedMap<String, byte[]> byPath(List<CaseFile> files) {
        var bytes = new TreeMap<String, byte[]>();
        for (var file : files) bytes.put(file.path, file.content.toArray());
        return bytes;
    }

    public static List<CaseFile> of(SortedMap<String, byte[]> bytes) {
        return bytes.entrySet().stream()
                .map(file -> new CaseFile(file.getKey(), Bytes.of(file.getValue())))
                .toList();
    }

    public static boolean isPath(String path) {
        if (path.length() > MOST_CHARACTERS) return false;
        for (var step : path.split("/", -1)) {
            if (!STEP.matcher(step).matches() || step.startsWith(".") || !step.equals(step.strip())) return false;
        }
        return true;
    }
}
