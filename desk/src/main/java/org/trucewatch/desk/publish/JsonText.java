package org.trucewatch.desk.publish;

import java.util.List;
import java.util.function.Consumer;

/// Writes JSON (RFC 8259) with two blanks of indent and the keys in the order they are written in.
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    /// An object whose members `members` writes.
    JsonText object(Runnable members) {
        return block('{', '}', members);
    }

    <T> JsonText array(List<T> items, Consumer<T> item) {
        return block(
                '[',
                ']',
                () -> items.forEach(one -> {
                    next();
                    item.accept(one);
                }));
    }

    /// An array of strings, on one line.
    JsonText strings(List<String> items) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) out.append(", ");
            string(items.get(i));
        }
        out.append(']');
        return this;
    }

    JsonText key(String name) {
        next();
        string(name);
        out.append(": ");
        return this;
    }

    JsonText string(String words) {
        out.append('"');
        words.chars().forEach(this::character);
        out.append('"');
        return this;
    }

    JsonText number(long number) {
        out.append(number);
        return this;
    }

    JsonText truth(boolean value) {
        out.append(value);
        return this;
    }

    JsonText nothing() {
        out.append("null");
        return this;
    }

    private void character(int letter) {
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (letter < ' ') out.append("\\u%04x".formatted(letter));
                else out.append((char) letter);
            }
        }
    }

    private JsonText block(char open, char close, Runnable inside) {
        out.append(open);
        depth++;
        first = true;
        inside.run();
        depth--;
        if (!first) line();
        first = false;
        out.append(close);
        return this;
    }

    private void next() {
        if (!first) out.append(',');
        first = false;
        line();
    }

    private void line() {
        out.append('\n').append("  ".repeat(depth));
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
