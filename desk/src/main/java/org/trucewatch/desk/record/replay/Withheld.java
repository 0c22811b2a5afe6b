package org.trucewatch.desk.record.replay;

import java.util.List;

/// What of a case cannot be read here: what was destroyed, and how many protected rows stay covered for want of a key.
public record Withheld(List<Destroyed> destroyed, int covered) {
    public static final Withheld NOTHING = new Withheld(List.of(), 0);

    public Withheld {
        destroyed = List.copyOf(destroyed);
    }

    public boolean isNothing() {
        return destroyed.isEmpty() && covered == 0;
    }
}
