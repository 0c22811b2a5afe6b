package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The file of an agreement as a document to be read: its blocks in their order, without the marks of Markdown.
///
/// HTML in the file is not markup to us; it is left out of the words.
public record Manuscript(List<Block> blocks) {
    public Manuscript {
        blocks = List.copyOf(blocks);
    }

    /// One block. Runs are words that are set alike; a run with an address is a link.
    public sealed interface Block {}

    public record Title(int level, List<Run> runs) implements Block {
        public Title {
            runs = List.copyOf(runs);
        }
    }

    public record Prose(List<Run> runs) implements Block {
        public Prose {
            runs = List.copyOf(runs);
        }
    }

    public record Quotation(List<Run> runs) implements Block {
        public Quotation {
            runs = List.copyOf(runs);
        }
    }

    /// One item of a list.
    public record Point(List<Run> runs) implements Block {
        public Point {
            runs = List.copyOf(runs);
        }
    }

    /// A fence: `name` says what it holds (`text`, `clause`, or something that is not ours), `keys` the clauses in
    /// it, `names` the declared names that its statements use, `above` which blocks are the quotation right above.
    public record Fence(String name, String words, List<String> keys, List<Named> names, List<Integer> above)
            implements Block {
        public Fence {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
            above = List.copyOf(above);
        }
    }

    /// A declared name as it is written, and where in the words of its fence it stands.
    public record Named(String name, int from, int until) {}

    /// Words, and the address they lead to; the address is empty where they lead nowhere.
    public record Run(String words, String address) {}

    public static Manuscript of(String markdown) {
        var byLine = Reader.read("", markdown).uses().stream()
                .filter(Use.OfName.class::isInstance)
                .map(Use.OfName.class::cast)
                .distinct()
                .collect(Collectors.groupingBy(Use::line));
        var blocks = new ArrayList<Block>();
        collect(Literate.parse(markdown), false, byLine, blocks);
        return new Manuscript(blocks);
    }

    private static void collect(
            Node parent, boolean quoted, Map<Integer, List<Use.OfName>> byLine, List<Block> blocks) {
        int before = blocks.size(); // where the blocks of the node before begin
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            int start = blocks.size();
            switch (node) {
                case Heading heading -> blocks.add(new Title(heading.getLevel(), runs(heading)));
                case Paragraph words -> blocks.add(paragraph(words, quoted));
                case FencedCodeBlock fence -> blocks.add(fence(fence, byLine, quotations(blocks, before, fence)));
                case BlockQuote quote -> collect(quote, true, byLine, blocks);
                default -> collect(node, quoted, byLine, blocks);
            }
            before = start;
        }
    }

    private static List<Integer> quotations(List<Block> blocks, int before, FencedCodeBlock fence) {
        if (!(fence.getPrevious() instanceof BlockQuote)) return List.of();
        return IntStream.range(before, blocks.size())
                .filter(at -> blocks.get(at) instanceof Quotation)
                .boxed()
                .toList();
    }

    private static Block paragraph(Paragraph words, boolean quoted) {
        if (quoted) return new Quotation(runs(words));
        return words.getParent() instanceof ListItem ? new Point(runs(words)) : new Prose(runs(words));
    }

    private static Fence fence(FencedCodeBlock block, Map<Integer, List<Use.OfName>> byLine, List<Integer> above) {
        var info = block.getInfo() == null ? "" : block.getInfo().strip();
        var words = block.getLiteral().stripTrailing();
        return new Fence(info, words, info.equals("clause") ? keys(words) : List.of(), names(block, byLine), above);
    }

    private static List<Named> names(FencedCodeBlock block, Map<Integer, List<Use.OfName>> byLine) {
        var names = new ArrayList<Named>();
        int start = 0;
        for (var line : Literate.fence(block).lines()) {
            for (var use : byLine.getOrDefault(line.line(), List.of())) {
                int from = start + use.column() - line.column();
                names.add(new Named(use.name(), from, from + use.name().length()));
            }
            start += line.text().length() + 1;
        }
        return names;
    }

    /// A clause begins at the margin with its key and a colon.
    private static List<String> keys(String words) {
        return words.lines()
                .filter(line -> line.matches("[a-z][a-z0-9-]*:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static List<Run> runs(Node block) {
        var runs = new ArrayList<Run>();
        var words = new StringBuilder();
        write(block, words, runs);
        end(words, runs);
        return runs;
    }

    private static void write(Node parent, StringBuilder words, List<Run> runs) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak line -> words.append(' ');
                case HardLineBreak line -> words.append('\n');
                case Link link -> {
                    end(words, runs);
                    runs.add(new Run(Quotes.plain(link), link.getDestination()));
                }
                default -> write(node, words, runs);
            }
        }
    }

    private static void end(StringBuilder words, List<Run> runs) {
        if (!words.isEmpty()) runs.add(new Run(words.toString(), ""));
        words.setLength(0);
    }
}
