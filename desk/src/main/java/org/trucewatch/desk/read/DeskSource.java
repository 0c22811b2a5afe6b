package org.trucewatch.desk.read;

import org.trucewatch.model.registry.Source;

/// What a source is called that was made at the desk: how it tells, and whose word it is.
public final class DeskSource {
    private DeskSource() {}

    /// The name under which it goes on record.
    public static String name(String kind, String teller) {
        return kind + ": " + teller;
    }

    static boolean isOne(Source source) {
        return source.name().startsWith(name(source.kind(), ""));
    }
}
