package org.trucewatch.language.read;

/// One line inside a fence: its text, and where its first character stands in the file, both counted from 1.
public record SourceLine(String text, int line, int column) {
    boolean isBlank() {
        return text.isBlank();
    }

    boolean isIndented() {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }
}
