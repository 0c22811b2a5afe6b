package org.trucewatch.model.agreement;

/// The permanent name of one text of an agreement, such as `T1E`.
public record TextId(String value) implements Comparable<TextId> {
    @Override
    public int compareTo(TextId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
