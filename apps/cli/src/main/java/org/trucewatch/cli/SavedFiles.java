package org.trucewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a case as they were last saved: when, and how long. Looked at anew rather than told by the system, for
/// editors save in many ways and some systems tell late.
record SavedFiles(Path agreement, SortedMap<Path, Saved> all) {
    static final String AGREEMENT = "agreement.md";

    record Saved(FileTime at, long bytes) {}

    SavedFiles {
        all = new TreeMap<>(all);
    }

    static SavedFiles of(Path folder) {
        var all = new TreeMap<Path, Saved>();
        for (var path : paths(folder)) saved(path).ifPresent(saved -> all.put(path, saved));
        return new SavedFiles(folder.resolve(AGREEMENT), all);
    }

    /// Empty while an editor puts another file in its place.
    private static Optional<Saved> saved(Path path) {
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Saved(now.lastModifiedTime(), now.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static List<Path> paths(Path one) {
        return Files.isDirectory(one) ? ofFolder(one) : ofSheet(one);
    }

    /// A sheet in the folder `cases` of a case takes from that case what it does not hold itself.
    private static List<Path> ofSheet(Path sheet) {
        var paths = new ArrayList<Path>(List.of(sheet));
        var cases = sheet.toAbsolutePath().resolveSibling("").normalize();
        if (cases.endsWith("cases")) paths.addAll(ofFolder(cases.resolveSibling("")));
        return paths;
    }

    private static List<Path> ofFolder(Path folder) {
        var paths = new ArrayList<Path>();
        add(folder, ".csv", paths);
        add(folder.resolve("zones"), ".geojson", paths);
        paths.add(folder.resolve(AGREEMENT));
        return paths;
    }

    private static void add(Path folder, String ending, List<Path> to) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            files.forEach(to::add);
        } catch (IOException failure) {
            if (Files.isDirectory(folder)) throw new UncheckedIOException(failure);
        }
    }

    /// Whether the agreement alone differs; the other files hold names, drawings and reports.
    boolean isAgreementAlone(SavedFiles before) {
        return others().equals(before.others());
    }

    private SortedMap<Path, Saved> others() {
        var others = new TreeMap<>(all);
        others.remove(agreement);
        return others;
    }
}
