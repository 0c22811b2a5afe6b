package org.trucewatch.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the Markdown documents promise: that links lead somewhere, that commands exist, that a page stays a page.
public final class Documents {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./tw ([a-z]+)");
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,}).*");

    private Documents() {}

    /// The documents of the tree, by name. Agreements are data, and are read by their own tests.
    public static List<String> names(Tree tree) {
        return tree
                .files(name -> name.endsWith(".md") && !name.startsWith("agreements/") && !name.contains("/src/"))
                .stream()
                .map(tree::name)
                .toList();
    }

    /// Links to a file or a heading that is not there.
    public static List<String> deadLinks(Tree tree) {
        var findings = new ArrayList<String>();
        for (var name : names(tree)) {
            for (var line : prose(tree.text(name))) {
                LINK.matcher(line.text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(link -> !link.contains("://") && !leads(tree, name, link))
                        .forEach(link -> findings.add(line.at(name) + "nothing is at " + link));
            }
        }
        return findings;
    }

    /// Commands named in a document that neither `tw` nor the cli knows.
    public static List<String> unknownCommands(Tree tree, Set<String> known) {
        var findings = new ArrayList<String>();
        for (var name : names(tree)) {
            for (var line : lines(tree.text(name))) {
                COMMAND.matcher(line.text())
                        .results()
                        .map(match -> match.group(1))
                        .filter(command -> !known.contains(command))
                        .forEach(command -> findings.add(line.at(name) + "there is no ./tw " + command));
            }
        }
        return findings;
    }

    /// Documents that outgrew the page they were meant to be.
    public static List<String> tooLong(Tree tree) {
        var findings = new ArrayList<String>();
        for (var name : names(tree)) {
            var lines = (int) tree.text(name).lines().count();
            var most = mostLines(name);
            if (lines > most) findings.add(name + ": " + lines + " lines; the most is " + most);
        }
        return findings;
    }

    private static int mostLines(String name) {
        if (name.equals("ARCHITECTURE.md")) return 150;
        return name.startsWith("docs/decisions/") ? 40 : Integer.MAX_VALUE;
    }

    private static boolean leads(Tree tree, String from, String link) {
        var parts = link.split("#", 2);
        var folder = tree.root().resolve(from).getParent();
        Path target = parts[0].isEmpty() || folder == null ? tree.root().resolve(from) : folder.resolve(parts[0]);
        target = target.normalize();
        if (!Files.exists(target)) return false;
        return parts.length == 1 || headings(tree.text(tree.name(target))).contains(parts[1]);
    }

    /// The anchors of a document's headings, as the usual viewers make them.
    static List<String> headings(String markdown) {
        return prose(markdown).stream()
                .map(Line::text)
                .filter(text -> text.startsWith("#"))
                .map(text -> text.replaceFirst("#+ *", "").toLowerCase(Locale.ROOT))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /// Lines outside fenced blocks.
    private static List<Line> prose(String markdown) {
        var prose = new ArrayList<Line>();
        var fence = "";
        for (var line : lines(markdown)) {
            var opening = FENCE.matcher(line.text());
            if (!fence.isEmpty()) {
                if (line.text().startsWith(fence)) fence = "";
            } else if (opening.matches()) {
                fence = opening.group(1);
            } else {
                prose.add(line);
            }
        }
        return prose;
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.lines().toList()) lines.add(new Line(lines.size() + 1, line));
        return lines;
    }

    private record Line(int number, String text) {
        String at(String name) {
            return name + ":" + number + ": ";
        }
    }
}
