package org.trucewatch.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Nearest;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.model.pair.Complaint;

/// Drawings that nobody reads, for their names or because they lie where no drawing is looked for.
///
/// A zone that is not read has no edge, and what happened at its edge is judged by names alone: so they are told, as
/// [PassedOver] tells tables.
final class DrawingsPassedOver {
    private static final String DRAWING = ".geojson";
    private static final String JSON = ".json";
    /// In which other programs keep drawings.
    private static final List<String> OTHERS =
            List.of(".topojson", ".kml", ".kmz", ".gpx", ".gml", ".shp", ".gpkg", ".zip");

    private final Path folder;
    private final Problems problems;

    private DrawingsPassedOver(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    static void tell(Path folder, Problems problems) throws IOException {
        new DrawingsPassedOver(folder, problems).tell();
    }

    private void tell() throws IOException {
        var zones = folder.resolve(Shelf.ZONES);
        for (var path : in(folder)) {
            if (Files.isDirectory(path)) {
                if (isMeant(path) && !isSame(path, zones)) astray(path);
            } else if (isNamedAsOne(path)) warn(path, Fault.DRAWING_ASTRAY.with(shown(path)));
        }
        if (!Files.isDirectory(zones) || !Files.isReadable(zones)) return; // told where it is read
        for (var path : in(zones)) {
            if (Files.isDirectory(path)) astray(path);
            else if (isDrawing(path) && !name(path).endsWith(DRAWING)) warn(path, misnamed(path));
        }
    }

    private void astray(Path other) throws IOException {
        if (!Files.isReadable(other)) return;
        for (var path : in(other)) if (isDrawing(path)) warn(path, Fault.DRAWING_ASTRAY.with(shown(path)));
    }

    private Complaint misnamed(Path path) {
        var name = name(path);
        var lower = lower(path);
        int end = lower.contains(DRAWING) ? lower.indexOf(DRAWING) : lower.length() - JSON.length();
        return lower.contains(DRAWING) || lower.endsWith(JSON)
                ? Fault.DRAWING_UNREAD.with(shown(path), name.substring(0, end) + DRAWING)
                : Fault.DRAWING_OTHER.with(shown(path));
    }

    private void warn(Path path, Complaint complaint) {
        problems.warnFile(path.toString(), complaint);
    }

    /// The name of a folder from which `zones` is a slip away.
    private static boolean isMeant(Path path) {
        return Nearest.to(name(path), List.of(Shelf.ZONES)).isPresent();
    }

    /// On a disk that does not tell capitals from small letters.
    private static boolean isSame(Path path, Path zones) throws IOException {
        return Files.exists(zones) && Files.isSameFile(path, zones);
    }

    private static boolean isNamedAsOne(Path path) {
        return Files.isRegularFile(path) && lower(path).contains(DRAWING);
    }

    private static boolean isDrawing(Path path) {
        var lower = lower(path);
        boolean isOther = lower.endsWith(JSON) || OTHERS.stream().anyMatch(lower::endsWith);
        return isNamedAsOne(path) || (isOther && Files.isRegularFile(path));
    }

    /// Hidden files are what other programs leave.
    private static List<Path> in(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> !name(path).startsWith(".")).sorted().toList();
        }
    }

    private String shown(Path path) {
        return folder.relativize(path).toString();
    }

    private static String lower(Path path) {
        return name(path).toLowerCase(Locale.ROOT);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
