package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.trucewatch.model.agreement.Clause;

/// A clause's own words, from the block quote above its fence.
///
/// A paragraph of nothing but links names the source and is no part of the words; any other link gives both its
/// words and its address.
final class Quotes {
    private Quotes() {}

    static Clause.Quote of(BlockQuote quote) {
        var paragraphs = new ArrayList<String>();
        var links = new ArrayList<String>();
        collect(quote, paragraphs, links);
        return new Clause.Quote(String.join("\n\n", paragraphs), links);
    }

    private static void collect(Node parent, List<String> paragraphs, List<String> links) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Paragraph)) {
                collect(node, paragraphs, links);
                continue;
            }
            collectLinks(node, links);
            if (!isOnlyLinks(node)) paragraphs.add(plain(node));
        }
    }

    private static void collectLinks(Node parent, List<String> links) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link) links.add(link.getDestination());
            else collectLinks(node, links);
        }
    }

    private static boolean isOnlyLinks(Node paragraph) {
        boolean linked = false;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link) linked = true;
            else if (!plain(node).chars().allMatch(c -> ",;·|".indexOf(c) >= 0 || Character.isWhitespace(c)))
                return false;
        }
        return linked;
    }

    /// The words of a node without their marks; a line break is a line break.
    static String plain(Node node) {
        var words = new StringBuilder();
        write(node, words);
        return words.toString().strip();
    }

    private static void write(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case SoftLineBreak line -> words.append('\n');
            case HardLineBreak line -> words.append('\n');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) write(child, words);
            }
        }
    }
}
