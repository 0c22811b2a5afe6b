package org.trucewatch.desk.report;

import java.util.List;

/// A short text in parts, before anybody has decided how it is set: on a screen, on paper, in a page.
public record Document(String title, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /// One part of a document.
    public sealed interface Block {}

    public record Heading(String words) implements Block {}

    public record Paragraph(String words) implements Block {}

    /// The words of somebody else, such as a clause as its text has it.
    public record Quotation(String words) implements Block {}

    public record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }
}
