package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.registry.Lineage;

/// The lineages behind the offices that a row names: one office is one lineage, however often a row names it and
/// whichever of its names is used. A row without an office is the data set's own word.
public final class Offices {
    private final Lineage dataSet;
    private final String dataSetKey;
    private final String broughtBy;
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Lineage> fresh = new TreeMap<>();
    private final Map<String, String> matched = new TreeMap<>();
    /// The names of all lineages by id, those of the case among them.
    private final Map<String, String> names = new TreeMap<>();
    private boolean dataSetSpeaks;

    /// `dataSet` speaks for rows without an office, and `broughtBy` names the data set in the note of a new lineage.
    public Offices(List<Lineage> lineages, Lineage dataSet, String broughtBy) {
        this.dataSet = dataSet;
        dataSetKey = Key.of(dataSet.id());
        this.broughtBy = broughtBy;
        for (var lineage : lineages) {
            byKey.putIfAbsent(Key.of(lineage.id()), lineage.id());
            byKey.putIfAbsent(Key.of(lineage.id().replaceFirst("^O-", "")), lineage.id());
        }
        for (var lineage : lineages) learn(lineage.name(), lineage.id());
    }

    private void learn(String name, String id) {
        names.put(id, name);
        for (var key : Key.ofOrganisation(name)) byKey.putIfAbsent(key, id);
    }

    /// Whose word a row is: `originals` are whom the offices relay, one for each, or none.
    public List<String> lineages(List<String> offices, List<String> originals) {
        if (offices.isEmpty()) return List.of(ofDataSet());
        boolean paired = originals.size() == offices.size();
        var lineages = new LinkedHashSet<String>();
        for (int i = 0; i < offices.size(); i++) {
            var origin = paired ? known(originals.get(i)) : Optional.<String>empty();
            int office = i;
            lineages.add(origin.orElseGet(() -> lineage(offices.get(office))));
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
    public String ofDataSet() {
        var known = byKey.get(dataSetKey);
        if (known != null) return known;
        dataSetSpeaks = true;
        return dataSet.id();
    }

    private String lineage(String office) {
        var id = known(office);
        id.filter(found -> !fresh.containsKey(found)).ifPresent(found -> matched.put(office, found));
        return id.orElseGet(() -> open(office));
    }

    private String open(String office) {
        var id = freeId(office);
        var note = "brought in with " + broughtBy + "; whether it shares informants with others is not declared";
        fresh.put(id, new Lineage(id, office, "office", Optional.empty(), Optional.empty(), false, note));
        learn(office, id);
        return id;
    }

    /// Of a name in other letters than A to Z nothing is left, and of two such names one id would be made.
    private String freeId(String office) {
        var letters =
                office.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        var id = "O-" + (letters.isEmpty() ? "OFFICE" : letters);
        var number = 2;
        var free = id;
        while (names.containsKey(free)) free = id + "-" + number++;
        return free;
    }

    public List<Lineage> fresh() {
        var all = new ArrayList<>(fresh.values());
        if (dataSetSpeaks) all.add(dataSet);
        return all;
    }

    /// Sentences with the offices found among the lineages of the case, and with the lineages that are new.
    public List<Words> sentences() {
        var sentences = new ArrayList<Words>();
        var known = matched.entrySet().stream()
                .map(entry -> Note.OFFICE_IS.with(entry.getKey(), entry.getValue()))
                .toList();
        if (!known.isEmpty()) sentences.add(Note.OFFICES_KNOWN.with(Note.listed(known)));
        var unknown = fresh().stream().map(lineage -> Gaps.name(lineage.id())).toList();
        if (!unknown.isEmpty()) sentences.add(Note.LINEAGES_NEW.with(Note.listed(unknown)));
        var alike = Alike.pairs(fresh.keySet(), names);
        if (!alike.isEmpty()) sentences.add(Note.OFFICES_ALIKE.with(Note.listed(alike)));
        return sentences;
    }
}
