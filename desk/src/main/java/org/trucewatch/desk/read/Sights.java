package org.trucewatch.desk.read;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trucewatch.desk.permit.Compartment;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.evidence.Case;

/// Who sees what of an edition: which reports are closed to whom, and what is protected. What is found is
/// kept, once for all roles that see the same.
final class Sights {
    private static final int MOST_EYES = 16;

    private final Case watched;
    private final Guarded guarded;
    private final Supplier<Shelf> shelf;
    private final Memo<Eyes> all;
    private final Recent<Set<Role>, Eyes> byRoles = Recent.of(MOST_EYES);
    private final Recent<Hidden, Eyes> byHidden = Recent.of(MOST_EYES);

    /// What an edition before had of each kind of eyes.
    private volatile List<HiddenIds> known = List.of();

    /// The rows that a reader does not see, and the places of which they are told the name alone.
    private record Hidden(BitSet rows, Set<String> places) {}

    Sights(Case watched, Guarded guarded, Supplier<Shelf> shelf) {
        this.watched = watched;
        this.guarded = guarded;
        this.shelf = shelf;
        all = new Memo<>(() -> eyes(new Hidden(new BitSet(), Set.of())));
    }

    /// Takes over what the sights of an edition know to which these `fresh` rows came.
    void follow(Sights before, BitSet fresh) {
        known = before.known().stream().map(ids -> ids.moved(fresh)).toList();
    }

    private List<HiddenIds> known() {
        var made = byHidden.all().values().stream().map(eyes -> eyes.sight().ids());
        return Stream.concat(made, known.stream()).limit(MOST_EYES).toList();
    }

    private Eyes eyes(Hidden hidden) {
        var ids = HiddenIds.of(shelf.get(), hidden.rows, known);
        return new Eyes(watched, shelf.get(), hidden.rows, ids, hidden.places);
    }

    /// What is on record.
    Eyes all() {
        return all.get();
    }

    /// What is protected and not for people with these roles.
    Guarded closedTo(Set<Role> roles) {
        return Compartment.opensProtected(roles) ? Guarded.NONE : guarded;
    }

    /// What people with these roles see.
    Eyes of(Set<Role> roles) {
        return byRoles.get(Set.copyOf(roles), () -> {
            var hidden = hidden(roles);
            if (hidden.rows.isEmpty() && hidden.places.isEmpty()) return all();
            // Other roles may see the same.
            return byHidden.get(hidden, () -> eyes(hidden));
        });
    }

    private Hidden hidden(Set<Role> roles) {
        var hiding = Compartment.hidden(watched.registry(), roles);
        var closed = closedTo(roles);
        var rows = shelf.get()
                .rows((source, lineages) ->
                        hiding.test(source, lineages) || closed.sources().contains(source));
        rows.or(shelf.get().rows(closed.reports()));
        return new Hidden(rows, closed.places());
    }

    /// What each role alone sees; what several see is named once.
    List<Eyes> ofEachRole() {
        return Arrays.stream(Role.values())
                .map(role -> of(Set.of(role)))
                .distinct()
                .toList();
    }
}
