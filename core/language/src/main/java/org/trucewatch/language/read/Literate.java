package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.trucewatch.model.agreement.Clause;

/// The parts of a Markdown file that the language is about: its first heading and its fences.
record Literate(String title, List<Fence> fences) {
    /// A fence named `text` or `clause`, and what the block quote right above it says.
    ///
    /// `openedOn` is the line of a fence that was not closed before something else began; 0 if it was.
    record Fence(List<SourceLine> lines, Clause.Quote quote, int openedOn) {}

    // Deeper nesting than this is no agreement, and unlimited nesting costs stack and quadratic time.
    private static final int DEEPEST = 40;
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    static Literate of(String markdown) {
        var titles = new ArrayList<String>();
        var fences = new ArrayList<Fence>();
        collect(parse(markdown), titles, fences);
        return new Literate(titles.isEmpty() ? "" : titles.get(0), List.copyOf(fences));
    }

    static Node parse(String markdown) {
        return MARKDOWN.parse(markdown);
    }

    private static void collect(Node parent, List<String> titles, List<Fence> fences) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading && titles.isEmpty()) titles.add(Quotes.plain(node));
            if (node instanceof FencedCodeBlock block && isOurs(block.getInfo())) fences.addAll(OpenFence.parts(block));
            else collect(node, titles, fences);
        }
    }

    static boolean isOurs(@Nullable String info) {
        return info != null && (info.strip().equals("text") || info.strip().equals("clause"));
    }

    static Fence fence(FencedCodeBlock block) {
        var quote = block.getPrevious() instanceof BlockQuote above ? Quotes.of(above) : Clause.Quote.NONE;
        int opening = block.getSourceSpans().get(0).getLineIndex();
        var lines = new ArrayList<SourceLine>();
        int offset = 1;
        for (String text : block.getLiteral().split("\n", -1)) {
            lines.add(new SourceLine(text, opening + offset + 1, column(block, opening + offset, text)));
            offset++;
        }
        return new Fence(List.copyOf(lines), quote, 0);
    }

    // Whatever indents the fence, or the list around it, was taken off the front of the line.
    private static int column(FencedCodeBlock block, int lineIndex, String text) {
        for (SourceSpan span : block.getSourceSpans()) {
            if (span.getLineIndex() != lineIndex) continue;
            return span.getColumnIndex() + Math.max(0, span.getLength() - text.length()) + 1;
        }
        return 1;
    }
}
