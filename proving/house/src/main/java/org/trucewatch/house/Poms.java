package org.trucewatch.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// What the poms of a tree declare.
public final class Poms {
    private static final String OURS = "org.trucewatch";
    private static final List<String> NOT_RUN = List.of("test", "provided");
    private static final Pattern FIXED_FOLDER = Pattern.compile("\"target/|\"target\", *\"");

    private Poms() {}

    /// The folders the root pom lists as modules.
    public static List<String> modules(Tree tree) {
        return children(child(root(tree.root().resolve("pom.xml")), "modules"), "module").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /// Every module by name, with what it uses when it runs outside its tests.
    public static SortedMap<String, Room> rooms(Tree tree) {
        var rooms = new TreeMap<String, Room>();
        for (var folder : modules(tree)) {
            if (!Files.exists(tree.root().resolve(folder + "/pom.xml"))) continue; // [#misplaced] says so
            var room = room(tree, folder);
            rooms.put(room.name(), room);
        }
        return rooms;
    }

    /// Modules that are listed and not there, there and not listed, or that pin a version of their own.
    public static List<String> misplaced(Tree tree) {
        var findings = new ArrayList<String>();
        var listed = modules(tree);
        for (var folder : listed) {
            if (!Files.exists(tree.root().resolve(folder + "/pom.xml"))) {
                findings.add("pom.xml: lists " + folder + ", which has no pom.xml");
            }
        }
        for (var pom : tree.files(name -> name.endsWith("/pom.xml"))) {
            var name = tree.name(pom);
            var folder = name.substring(0, name.lastIndexOf('/'));
            if (!listed.contains(folder)) findings.add(name + ": is not listed in the root pom");
            if (root(pom).getElementsByTagName("version").getLength() > 1) {
                findings.add(name + ": versions belong in the root pom");
            }
        }
        return findings;
    }

    /// Tests that name a folder of their module's `target` where the module runs its tests in several JVMs: one of them
    /// would read what the other is still writing.
    public static List<String> sharedByTests(Tree tree) {
        var findings = new ArrayList<String>();
        for (var folder : modules(tree)) {
            var pom = tree.root().resolve(folder + "/pom.xml");
            if (!Files.exists(pom)) continue; // [#misplaced] says so
            var forks = text(child(root(pom), "properties"), "forkCount");
            if (forks.isEmpty() || forks.equals("1")) continue;
            for (var test : tree.files(name -> name.startsWith(folder + "/src/test/") && name.endsWith(".java"))) {
                var name = tree.name(test);
                if (FIXED_FOLDER.matcher(tree.text(name)).find()) {
                    findings.add(name + ": names a folder in target, and the module's tests run in " + forks + " JVMs");
                }
            }
        }
        return findings;
    }

    private static Room room(Tree tree, String folder) {
        var ours = new TreeSet<String>();
        var libraries = new TreeSet<String>();
        var pom = root(tree.root().resolve(folder + "/pom.xml"));
        for (var dependency : children(child(pom, "dependencies"), "dependency")) {
            if (NOT_RUN.contains(text(dependency, "scope"))) continue;
            var artifact = text(dependency, "artifactId");
            if (text(dependency, "groupId").equals(OURS)) ours.add(artifact.replace("trucewatch-", ""));
            else libraries.add(artifact);
        }
        return new Room(folder, ours, libraries);
    }

    private static Element root(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(pom + " cannot be read", e);
        }
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /// The child called `name`, or an empty element where there is none.
    private static Element child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .orElseGet(() -> parent.getOwnerDocument().createElement(name));
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) found.add(element);
        }
        return found;
    }
}
