package org.trucewatch.engine.names;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.Defect;

/// Whom a sentence is about, one verdict each. A party may stand for several names: one debt of all.
public record Parties(Whose whose, List<Party> all) {
    /// More would not fit the bits of an answer.
    public static final int MOST = 62;

    /// How the sentence names them.
    public enum Whose {
        NAMED,
        /// Whoever does it counts.
        ANYONE,
        /// The text does not say who.
        SOMEONE,
        /// Anybody at all, those too whom the text leaves outside.
        WHOEVER
    }

    /// One party, and the actors whose acts are its own.
    public record Party(String name, List<String> actors) {
        public Party {
            actors = List.copyOf(actors);
        }
    }

    public Parties {
        all = List.copyOf(all);
        if (all.size() > MOST) throw new Defect("a sentence can be about " + MOST + " parties at most");
    }

    public static final Parties ANYONE = new Parties(Whose.ANYONE, List.of(new Party("anyone", List.of())));
    public static final Parties SOMEONE = new Parties(Whose.SOMEONE, List.of(new Party("someone", List.of())));
    public static final Parties WHOEVER = new Parties(Whose.WHOEVER, List.of(new Party("anyone", List.of())));

    public static Parties each(List<String> names) {
        var parties = new ArrayList<Party>();
        for (var name : names) parties.add(new Party(name, List.of(name)));
        return new Parties(Whose.NAMED, parties);
    }

    public static Parties together(List<String> names) {
        return new Parties(Whose.NAMED, List.of(new Party(String.join("+", names), names)));
    }

    public int size() {
        return all.size();
    }

    /// One bit for each party.
    public long everyone() {
        return (1L << all.size()) - 1;
    }

    public boolean isNamed() {
        return whose == Whose.NAMED;
    }
}
