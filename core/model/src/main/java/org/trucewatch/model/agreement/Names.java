package org.trucewatch.model.agreement;

import java.util.List;
import org.trucewatch.model.Defect;

/// One name or a list of them. `AND` means each of them, `OR` any of them; a list never mixes the two.
public record Names(List<String> all, Join join) {
    /// How the names of a list belong together; a single name has none.
    public enum Join {
        ONE,
        AND,
        OR
    }

    public Names {
        all = List.copyOf(all);
        if (all.isEmpty()) throw new Defect("a list of names cannot be empty");
        if ((all.size() == 1) != (join == Join.ONE)) throw new Defect("a list of two or more names must be joined");
    }

    public static Names of(String name) {
        return new Names(List.of(name), Join.ONE);
    }

    public boolean isOnly(String name) {
        return join == Join.ONE && all.get(0).equals(name);
    }
}
