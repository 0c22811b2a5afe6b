package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Found;
import org.trucewatch.engine.evidence.Marks;
import org.trucewatch.engine.evidence.Pages;
import org.trucewatch.engine.evidence.Wanted;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.model.Defect;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// The evidence as it was known at one time, laid before all probes of an agreement.
public final class Hearing {
    private final Evidence evidence;
    private final AsOf asOf;
    private final Voices voices;
    private final Partings partings;
    private final Found found;
    private final List<Matcher> matchers;
    private final List<Probe> order;
    private final IdentityHashMap<Probe, Integer> numbers;
    private final List<List<Hit>> hits;
    private final IdentityHashMap<Probe, List<Happening>> happenings = new IdentityHashMap<>();
    private List<Integer> calm = List.of();
    /// The numbers of the probes for which the rows were not read yet, and are once somebody asks for their hits.
    private final BitSet unheard = new BitSet();

    private final Sieve sieve;

    public Hearing(Evidence evidence, Registry registry, AsOf asOf, Collection<Probe> probes) {
        this.evidence = evidence;
        this.asOf = asOf;
        voices = new Voices(evidence, registry, asOf);
        partings = new Partings(evidence.partings(asOf));
        found = evidence.found(asOf);
        matchers = new ArrayList<>();
        order = new ArrayList<>();
        numbers = new IdentityHashMap<>();
        hits = new ArrayList<>();
        var shapes = new HashMap<ShapeTable.Asking, ShapeTable>();
        var actors = new HashMap<ActorTable.Asking, ActorTable>();
        for (var probe : probes)
            if (numbers.putIfAbsent(probe, matchers.size()) == null) {
                order.add(probe);
                var table = shapes.computeIfAbsent(
                        ShapeTable.Asking.of(probe), any -> new ShapeTable(probe, evidence, table(probe, actors)));
                matchers.add(new Matcher(probe, evidence, voices, table));
                hits.add(new ArrayList<>());
            }
        sieve = new Sieve(evidence, asOf, matchers);
    }

    private ActorTable table(Probe probe, Map<ActorTable.Asking, ActorTable> actors) {
        return actors.computeIfAbsent(ActorTable.Asking.of(probe), asking -> new ActorTable(asking, evidence));
    }

    /// A hearing for few questions: nobody reads all rows beforehand, each probe reads them when its hits are asked
    /// for.
    public static Hearing unheard(Evidence evidence, Registry registry, AsOf asOf, Collection<Probe> probes) {
        var hearing = new Hearing(evidence, registry, asOf, probes);
        hearing.unheard.set(0, hearing.matchers.size());
        hearing.calm = hearing.readCalm();
        return hearing;
    }

    private void hear(int number) {
        unheard.clear(number);
        var own = new Sieve(evidence, asOf, List.of(matchers.get(number)));
        var room = own.room();
        for (var page = 0; page < Pages.count(evidence.size()); page++) own.sift(page, room);
        hits.get(number).addAll(room.hits(0));
    }

    private Hearing(Hearing shared) {
        evidence = shared.evidence;
        asOf = shared.asOf;
        voices = shared.voices;
        partings = shared.partings;
        found = shared.found;
        matchers = shared.matchers;
        order = shared.order;
        numbers = shared.numbers;
        hits = shared.hits;
        sieve = shared.sieve;
        calm = shared.calm;
    }

    /// What was heard, for another court: what is worked out from it later is that court's own.
    public Hearing apart() {
        return new Hearing(this);
    }

    /// What people said tells two happenings.
    public Partings partings() {
        return partings;
    }

    /// Room for what one stretch of rows holds.
    public Heard room() {
        return sieve.room();
    }

    /// Reads the rows of a page and looks closely at those that any probe wants. Several threads may read different
    /// pages, each into a room of its own.
    public void scan(int page, Heard into) {
        sieve.sift(page, into);
    }

    /// The rows at which any probe must look closely, and those of the shapes that are always of interest: no other
    /// can ever bear on what is asked.
    public List<Integer> close(boolean[] always) {
        return sieve.close(always);
    }

    /// The probes that must look closely at a row.
    public List<Probe> closeTo(int row) {
        return sieve.closeTo(row).stream().map(order::get).toList();
    }

    /// Takes all stretches in the order of their rows.
    public void hear(List<Heard> stretches) {
        for (var number = 0; number < hits.size(); number++)
            for (var stretch : stretches)
                if (!stretch.hits(number).isEmpty()) hits.get(number).addAll(stretch.hits(number));
        calm = readCalm();
    }

    public Evidence evidence() {
        return evidence;
    }

    public AsOf asOf() {
        return asOf;
    }

    /// The last instant that the question looks at.
    public long now() {
        return asOf.happened() - 1;
    }

    public Voices voices() {
        return voices;
    }

    Matcher matcher(Probe probe) {
        return matchers.get(number(probe));
    }

    /// Whether a claim is surely one that the probe looks for.
    public boolean isFor(Probe probe, int row) {
        return isRelevant(probe, row) && match(probe, row).in() != 0;
    }

    /// What the probe makes of a claim.
    public Hit match(Probe probe, int row) {
        return matcher(probe).match(evidence.claim(row));
    }

    /// Whether a claim tells an act that the probe names, whatever else it tells.
    public boolean isRelevant(Probe probe, int row) {
        return isRelevantShape(probe, evidence.shapeNumber(row));
    }

    /// The same of all claims of a shape.
    public boolean isRelevantShape(Probe probe, int shape) {
        return matcher(probe).shapes().isRelevant(shape);
    }

    private int number(Probe probe) {
        var number = numbers.get(probe);
        if (number == null) throw new Defect("a probe was not laid before the evidence");
        return number;
    }

    /// The claims that bear on a probe, in the order of reports.
    public List<Hit> hits(Probe probe) {
        var number = number(probe);
        if (unheard.get(number)) hear(number);
        return hits.get(number);
    }

    /// The incidents and single reports that bear on a probe, in the order of their first report.
    public List<Happening> happenings(Probe probe) {
        return happenings.computeIfAbsent(probe, this::group);
    }

    private List<Happening> group(Probe probe) {
        var all = hits(probe);
        if (evidence.standsAlone()) return alone(all);
        var groups = new Groups(evidence, asOf, all.size());
        for (var hit : all) groups.add(hit);
        return groups.happenings();
    }

    private List<Happening> alone(List<Hit> hits) {
        var all = new ArrayList<Happening>(hits.size());
        for (var hit : hits) if (!hit.isOut()) all.add(Happening.single(evidence, List.of(hit)));
        return all;
    }

    boolean isConfirmed(Happening happening) {
        return happening.isIncident() && found.confirmed().get(happening.incident());
    }

    public boolean isRefuted(Happening happening) {
        return happening.isIncident() && found.refuted().get(happening.incident());
    }

    /// Whether every incident that the claim is linked into was found not to have happened.
    public boolean isRefuted(int row) {
        if (found.refuted().isEmpty()) return false;
        var incidents = evidence.incidents(row, asOf);
        for (var incident : incidents) if (!found.refuted().get(incident)) return false;
        return incidents.length > 0;
    }

    /// Whether a lineage speaks for the party or its side.
    public boolean speaksFor(String lineage, Probe probe, Party party, Span span) {
        var speaker = voices.speaksFor(lineage);
        return speaker.isPresent()
                && probe.sides().matches(speaker.get(), party, span).isIn();
    }

    /// What speaks against claims of a probe: denials of its acts, and calm observations that looked for them.
    Contraries contraries(Probe probe, List<Probe> denials) {
        var claims = new ArrayList<Claim>();
        for (var denial : denials) for (var hit : hits(denial)) claims.add(hit.claim());
        for (var row : calm(probe)) claims.add(evidence.claim(row));
        return claims.isEmpty() ? Contraries.NONE : Contraries.of(evidence, claims);
    }

    private List<Integer> calm(Probe probe) {
        if (calm.isEmpty()) return List.of();
        var wider = probe.lexicon().acts().wider(probe.acts());
        return calm.stream()
                .filter(row -> evidence.shape(row).notObserved().stream()
                        .anyMatch(act -> probe.lexicon().acts().fallsUnder(act, wider)))
                .toList();
    }

    private List<Integer> readCalm() {
        if (evidence.calmShapes().length == 0) return List.of();
        var wanted = new Wanted(evidence);
        for (var shape : evidence.calmShapes()) wanted.add(shape);
        var all = new ArrayList<Integer>();
        var rows = new Marks(evidence);
        for (var page = 0; page < Pages.count(evidence.size()); page++) {
            evidence.mark(page, wanted, asOf, rows);
            for (var row = rows.first(); row >= 0; row = rows.after(row)) all.add(row);
        }
        return all;
    }
}
