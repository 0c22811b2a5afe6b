package org.trucewatch.house;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The table of ARCHITECTURE.md that says which module may use what, as a value.
public record ArrowTable(SortedMap<String, Room> rooms) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /// Reads the table whose first column is headed `Module`; other tables of the document are left alone.
    public static ArrowTable read(String markdown) {
        var rooms = new TreeMap<String, Room>();
        var inside = false;
        for (var line : markdown.lines().toList()) {
            if (line.startsWith("| Module |")) inside = true;
            else if (!line.startsWith("|")) inside = false;
            else if (inside && line.contains("`")) {
                var room = room(line.split("\\|", -1));
                rooms.put(room.name(), room);
            }
        }
        return new ArrowTable(rooms);
    }

    /// Where the table and the rooms found in the poms do not say the same.
    public List<String> differences(SortedMap<String, Room> poms) {
        var findings = new ArrayList<String>();
        for (var pom : poms.values()) {
            var row = rooms.get(pom.name());
            if (row == null || !row.folder().equals(pom.folder())) {
                findings.add("ARCHITECTURE.md: the table has no row for " + pom.folder());
            } else {
                compare(pom.folder(), row.ours(), pom.ours(), findings);
                compare(pom.folder(), row.libraries(), pom.libraries(), findings);
            }
        }
        for (var row : rooms.values()) {
            if (!poms.containsKey(row.name())) {
                findings.add("ARCHITECTURE.md: the table has a row for " + row.folder() + ", which is no module");
            }
        }
        return findings;
    }

    /// Shipped modules that the table lets use one which is only for proving.
    public List<String> provingShipped() {
        var proving =
                rooms.values().stream().filter(Room::isProving).map(Room::name).toList();
        return rooms.values().stream()
                .filter(room -> !room.isProving() && room.ours().stream().anyMatch(proving::contains))
                .map(room -> "ARCHITECTURE.md: " + room.folder() + " ships and may not use what is only for proving")
                .toList();
    }

    private static void compare(String folder, SortedSet<String> table, SortedSet<String> pom, List<String> findings) {
        for (var used : pom) {
            if (!table.contains(used)) {
                findings.add(folder + "/pom.xml: uses " + used + ", which the table of arrows does not allow");
            }
        }
        for (var allowed : table) {
            if (!pom.contains(allowed)) {
                findings.add(folder + "/pom.xml: does not use " + allowed + "; take it out of the table of arrows");
            }
        }
    }

    private static Room room(String[] cells) {
        return new Room(words(cells[1]).getFirst(), words(cells[2]), words(cells[3]));
    }

    private static SortedSet<String> words(String cell) {
        var words = new TreeSet<String>();
        CODE.matcher(cell).results().forEach(match -> words.add(match.group(1)));
        return words;
    }
}
