package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// The verdict over all readings of a clause: theirs where they agree, *uncertain* where they part.
/// Source: judging rules, section 5 (readings); rules of the judge, G19.
final class Rivals {
    private static final String PART = "readings-differ";

    private Rivals() {}

    static ClauseVerdict folded(List<ClauseVerdict> readings) {
        Map<Standard, StandardVerdict> verdicts = new EnumMap<>(Standard.class);
        for (var standard : Standard.values()) verdicts.put(standard, folded(readings, standard));
        var written = readings.getFirst();
        var parts = readings.stream().map(ClauseVerdict::status).distinct().count() > 1;
        return new ClauseVerdict(
                written.clause(),
                ClauseVerdict.ALL_READINGS,
                written.kind(),
                parts ? Status.DISPUTED : written.status(),
                parts ? Reason.of(PART) : written.statusReason(),
                parts ? List.of() : written.statusBy(),
                verdicts);
    }

    private static StandardVerdict folded(List<ClauseVerdict> readings, Standard standard) {
        var all = new ArrayList<StandardVerdict>();
        for (var reading : readings) all.add(reading.verdicts().get(standard));
        var verdicts = all.stream().map(StandardVerdict::verdict).toList();
        if (agree(verdicts)) return all.get(determined(verdicts));
        return new StandardVerdict(
                Verdict.UNCERTAIN, reason(readings, verdicts), parties(readings, all), List.of(), List.of(), List.of());
    }

    /// A reading that is *not-determined* does not part from one with evidence, unless that is of a breach: then by one
    /// reading nobody is known to have broken anything.
    private static boolean agree(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.BROKEN) && verdicts.contains(Verdict.NOT_DETERMINED)) return false;
        return verdicts.stream()
                        .filter(verdict -> verdict != Verdict.NOT_DETERMINED)
                        .distinct()
                        .count()
                <= 1;
    }

    private static int determined(List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) if (verdicts.get(i) != Verdict.NOT_DETERMINED) return i;
        return 0;
    }

    private static Reason reason(List<ClauseVerdict> readings, List<Verdict> verdicts) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < readings.size(); i++) {
            var label = readings.get(i).reading().isEmpty()
                    ? "as written"
                    : readings.get(i).reading();
            parts.add(label + "=" + verdicts.get(i).word());
        }
        return new Reason(PART, parts);
    }

    private static List<PartyVerdict> parties(List<ClauseVerdict> readings, List<StandardVerdict> all) {
        var parties = new ArrayList<PartyVerdict>();
        for (var name : names(all)) {
            var found = new ArrayList<PartyVerdict>();
            var where = new ArrayList<ClauseVerdict>();
            for (int i = 0; i < all.size(); i++)
                for (var party : all.get(i).parties())
                    if (party.party().equals(name)) {
                        found.add(party);
                        where.add(readings.get(i));
                    }
            parties.add(folded(name, where, found));
        }
        return parties;
    }

    private static List<String> names(List<StandardVerdict> all) {
        return all.stream()
                .flatMap(verdict -> verdict.parties().stream())
                .map(PartyVerdict::party)
                .distinct()
                .toList();
    }

    private static PartyVerdict folded(String name, List<ClauseVerdict> readings, List<PartyVerdict> found) {
        var verdicts = found.stream().map(PartyVerdict::verdict).toList();
        if (agree(verdicts)) return found.get(determined(verdicts));
        return new PartyVerdict(
                name,
                Verdict.UNCERTAIN,
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                reason(readings, verdicts));
    }
}
