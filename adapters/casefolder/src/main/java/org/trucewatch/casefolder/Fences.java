package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The fenced blocks of a Markdown file, with the lines they stand on.
final class Fences {
    private static final Pattern OPENING = Pattern.compile("(`{3,})\\s*(\\S+)\\s*(.*)");

    private Fences() {}

    /// One block: its name, what stands behind the name, its lines, and the index of its opening line.
    record Fence(String name, String words, List<String> lines, int opening) {
        Fence {
            lines = List.copyOf(lines);
        }

        /// The block as a file whose lines have the numbers of the sheet.
        String asFile() {
            return "\n".repeat(opening + 1) + String.join("\n", lines) + "\n";
        }
    }

    static List<Fence> in(List<String> lines) {
        var fences = new ArrayList<Fence>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).startsWith("```")) continue;
            var opening = OPENING.matcher(lines.get(at));
            if (!opening.matches()) continue;
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).strip().equals(opening.group(1))) end++;
            fences.add(new Fence(opening.group(2), opening.group(3), lines.subList(at + 1, end), at));
            at = end;
        }
        return fences;
    }
}
