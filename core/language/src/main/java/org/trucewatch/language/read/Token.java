package org.trucewatch.language.read;

import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// One word, number, quotation or mark of a statement, where it stands in the file.
///
/// A `broken` token has been reported by the lexer; it stands in for what was meant, so that one mistake costs one
/// message.
record Token(Type type, String text, int line, int column, boolean broken) {
    enum Type {
        NAME,
        WORD,
        TEXT,
        MONTH,
        ZONE,
        DATE,
        TIME,
        NUMBER,
        STRING,
        MARK,
        END
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    /// True for a word or a mark with this spelling; quoted words are never the language's own.
    boolean says(String spelling) {
        return (type == Type.WORD || type == Type.NAME || type == Type.MARK) && text.equals(spelling);
    }

    /// How a message shows it.
    Words shown() {
        return switch (type) {
            case END -> new Words("the end of the statement", "نهاية الجملة");
            case STRING ->
                new Words(
                        "the words \"" + text + "\"",
                        "الكلمات " + Gaps.code('"' + text + '"').arabic());
            default -> Gaps.code(text);
        };
    }
}
