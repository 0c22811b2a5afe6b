package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.model.registry.Lineage;

/// The lineages behind the offices that a row names: one office is one lineage, however often a row names it and
/// whichever of its names is used. A row without an office is the data set's own word.
final class Offices {
    static final Lineage DATA_SET = new Lineage(
            "O-UCDP",
            "Uppsala Conflict Data Program",
            "research database",
            Optional.empty(),
            Optional.empty(),
            false,
            "rows whose source the release does not name");

    private static final String DATA_SET_KEY = Key.of(DATA_SET.id());

    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Lineage> fresh = new TreeMap<>();
    private final Map<String, String> matched = new TreeMap<>();
    private boolean dataSetSpeaks;

    Offices(List<Lineage> lineages) {
        for (var lineage : lineages) {
            byKey.putIfAbsent(Key.of(lineage.id()), lineage.id());
            byKey.putIfAbsent(Key.of(lineage.id().replaceFirst("^O-", "")), lineage.id());
        }
        for (var lineage : lineages) learn(lineage.name(), lineage.id());
    }

    private void learn(String name, String id) {
        for (var key : Key.ofOrganisation(name)) byKey.putIfAbsent(key, id);
    }

    List<String> lineages(Event event) {
        if (event.offices().isEmpty()) return List.of(ofDataSet());
        boolean paired = event.originals().size() == event.offices().size();
        var lineages = new LinkedHashSet<String>();
        for (int i = 0; i < event.offices().size(); i++) {
            var origin = paired ? known(event.originals().get(i)) : Optional.<String>empty();
            int office = i;
            lineages.add(origin.orElseGet(() -> lineage(event.offices().get(office))));
        }
        return List.copyOf(lineages);
    }

    /// The lineage of the case of that name. An office that relays it is not a second voice.
    private Optional<String> known(String name) {
        return Key.ofOrganisation(name).stream()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .findFirst();
    }

    /// The lineage of the data set itself.
    String ofDataSet() {
        var known = byKey.get(DATA_SET_KEY);
        if (known != null) return known;
        dataSetSpeaks = true;
        return DATA_SET.id();
    }

    private String lineage(String office) {
        var id = known(office);
        id.filter(found -> !fresh.containsKey(found)).ifPresent(found -> matched.put(office, found));
        return id.orElseGet(() -> open(office));
    }

    private String open(String office) {
        var id = "O-"
                + office.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        var note = "brought in with GED; whether it shares informants with others is not declared";
        fresh.put(id, new Lineage(id, office, "office", Optional.empty(), Optional.empty(), false, note));
        learn(office, id);
        return id;
    }

    List<Lineage> fresh() {
        var all = new ArrayList<>(fresh.values());
        if (dataSetSpeaks) all.add(DATA_SET);
        return all;
    }

    /// The offices found among the lineages of the case, and under which id.
    Map<String, String> matched() {
        return matched;
    }
}
