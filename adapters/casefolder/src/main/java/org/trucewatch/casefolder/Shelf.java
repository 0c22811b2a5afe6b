package org.trucewatch.casefolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;

/// Where the files of a case lie, each under its path within the case.
sealed interface Shelf {
    boolean has(String path);

    TextFile read(String path, Problems problems);

    /// The drawings, in the order of their paths.
    List<String> zones(Problems problems);

    default Table table(Schema schema, Problems problems) {
        if (schema.optional() && !has(schema.file())) return Table.missing(schema);
        return Table.of(schema, read(schema.file(), problems), problems);
    }

    /// A folder on disk, with other files `instead` of some of its own.
    record Disk(Path folder, Map<String, Path> instead) implements Shelf {
        Disk(Path folder) {
            this(folder, Map.of());
        }

        private Path file(String path) {
            return instead.getOrDefault(path, folder.resolve(path));
        }

        @Override
        public boolean has(String path) {
            return Files.exists(file(path));
        }

        @Override
        public TextFile read(String path, Problems problems) {
            var file = file(path);
            if (!leadsOut(path, file)) return TextFile.read(file, problems);
            problems.file(file.toString(), Fault.FILE_LINK.with());
            return TextFile.missing(path);
        }

        /// A case that comes from elsewhere must not bring files of this machine into problems, or into a record.
        private boolean leadsOut(String path, Path file) {
            boolean linked = Files.isSymbolicLink(file)
                    || (path.startsWith(ZONES) && Files.isSymbolicLink(folder.resolve(ZONES)));
            try {
                return linked && !file.toRealPath().startsWith(folder.toRealPath());
            } catch (IOException absent) {
                return false;
            }
        }

        /// Hidden files are none of them: a Mac puts one beside each file on a stick.
        @Override
        public List<String> zones(Problems problems) {
            var zones = folder.resolve(ZONES);
            if (!Files.isDirectory(zones)) return List.of();
            try (Stream<Path> all = Files.list(zones)) {
                return all.map(path -> path.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .map(name -> ZONES + "/" + name)
                        .filter(Shelf::isZone)
                        .sorted()
                        .toList();
            } catch (IOException e) {
                problems.file(zones.toString(), Fault.FOLDER_UNLISTED.with());
                return List.of();
            }
        }
    }

    /// Files that somebody else holds, such as a ledger.
    record Memory(SortedMap<String, byte[]> files) implements Shelf {
        public Memory {
            files = new TreeMap<>(files);
        }

        @Override
        public boolean has(String path) {
            return files.containsKey(path);
        }

        @Override
        public TextFile read(String path, Problems problems) {
            var bytes = files.get(path);
            if (bytes != null) return TextFile.of(path, bytes, problems);
            problems.file(path, Fault.FILE_MISSING.with());
            return TextFile.missing(path);
        }

        @Override
        public List<String> zones(Problems problems) {
            return files.keySet().stream().filter(Shelf::isZone).toList();
        }
    }

    /// One sheet of Markdown that carries some files of a case as fences, over a `base` that has the others.
    ///
    /// Each part begins with as many empty lines as stand above it, so that problems have the line of the sheet.
    record Sheet(String file, SortedMap<String, String> parts, Shelf base) implements Shelf {
        public Sheet {
            parts = new TreeMap<>(parts);
        }

        @Override
        public boolean has(String path) {
            return parts.containsKey(path) || base.has(path);
        }

        @Override
        public TextFile read(String path, Problems problems) {
            var part = parts.get(path);
            return part == null
                    ? base.read(path, problems)
                    : TextFile.of(file, part.getBytes(StandardCharsets.UTF_8), problems);
        }

        @Override
        public List<String> zones(Problems problems) {
            return Stream.concat(parts.keySet().stream().filter(Shelf::isZone), base.zones(problems).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /// A shelf without some of its files.
    record Without(Shelf base, List<String> paths) implements Shelf {
        @Override
        public boolean has(String path) {
            return !paths.contains(path) && base.has(path);
        }

        @Override
        public TextFile read(String path, Problems problems) {
            return base.read(path, problems);
        }

        @Override
        public List<String> zones(Problems problems) {
            return base.zones(problems);
        }
    }

    String ZONES = "zones";

    private static boolean isZone(String path) {
        return path.startsWith(ZONES + "/") && path.endsWith(".geojson");
    }
}
