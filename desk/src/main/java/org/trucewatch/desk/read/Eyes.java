package org.trucewatch.desk.read;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// What readers see who may not see some reports of an edition. Made once for all who may see the same.
public final class Eyes {
    private final Sight sight;
    private final BitSet hidden;
    private final Case watched;
    private final Memo<LocalDate> lastTold;
    private final Memo<Long> lastWord;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Lineage> lineages = new HashMap<>();

    /// `ids` are those of the `hidden` rows, `covered` the places of which the name alone is told.
    Eyes(Case whole, Shelf shelf, BitSet hidden, HiddenIds ids, Set<String> covered) {
        sight = new Sight(shelf, hidden, ids, covered);
        this.hidden = hidden;
        watched = sight.of(whole);
        lastTold = new Memo<>(() -> shelf.lastTold(hidden));
        lastWord = new Memo<>(
                () -> Watch.lastWord(watched, shelf.lastKnown(hidden)).orElse(0));
        watched.registry().sources().forEach(source -> sources.put(source.id(), source));
        watched.registry().lineages().forEach(lineage -> lineages.put(lineage.id(), lineage));
    }

    /// Whether nothing is hidden from them.
    boolean seesAll() {
        return sight.hidesNothing();
    }

    Sight sight() {
        return sight;
    }

    BitSet hidden() {
        return hidden;
    }

    /// The case without what is hidden.
    public Case watched() {
        return watched;
    }

    /// The last local day on which something told as past begins: where a reader who names no date is taken.
    public LocalDate lastTold() {
        return lastTold.get();
    }

    /// The end of the last day on which the desk learnt anything.
    public long lastWord() {
        return lastWord.get();
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, Lineage> lineages() {
        return lineages;
    }
}
