package org.trucewatch.engine.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.trucewatch.engine.evidence.Shape.Details;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.time.AsOf;

/// Takes claims in, row by row, in the order of their reports' ids.
public final class EvidenceBuilder {
    private final ColumnsBuilder columns;
    final Dictionary<Shape> shapes;
    final Dictionary<String> acts;
    final Dictionary<String> actors;
    final Dictionary<Details> details;
    final Dictionary<List<String>> voices;
    final Dictionary<Location.Named> spots;
    final Dictionary<Long> precisions;
    final Dictionary<Evidence.Amount> amounts;
    final Map<Integer, List<Location>> origins = new HashMap<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Parting> partings = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final Links.Builder linked = new Links.Builder();
    final Corrections corrections = new Corrections();
    private int[] starts = {};
    private int reports;
    private boolean severalPlaces;
    IntFunction<String> names = Integer::toString;
    int[] numbers = {};

    EvidenceBuilder(int expectedRows) {
        columns = new ColumnsBuilder(expectedRows);
        shapes = new Dictionary<>();
        acts = new Dictionary<>();
        actors = new Dictionary<>();
        details = new Dictionary<>();
        voices = new Dictionary<>();
        spots = new Dictionary<>();
        precisions = new Dictionary<>();
        amounts = new Dictionary<>();
    }

    /// Begins with the numbers that other evidence has for what it names.
    EvidenceBuilder(int expectedRows, Evidence other) {
        columns = new ColumnsBuilder(expectedRows);
        shapes = new Dictionary<>(other.shapes());
        acts = new Dictionary<>(other.acts());
        actors = new Dictionary<>(other.actors());
        details = new Dictionary<>(other.details());
        voices = new Dictionary<>(other.voices());
        spots = new Dictionary<>(other.spots());
        precisions = new Dictionary<>(other.precisions());
        amounts = new Dictionary<>(other.amounts());
    }

    public int act(String name) {
        return acts.number(name);
    }

    public int actor(String name) {
        return actors.number(name);
    }

    public int details(Details told) {
        return details.number(told);
    }

    public int voice(List<String> lineages) {
        return voices.number(List.copyOf(lineages));
    }

    public int shape(Shape shape) {
        return shapes.number(shape);
    }

    /// The spot of a named place.
    public int named(Location.Named place) {
        return spots.number(place);
    }

    /// The spot of points of one precision; their positions stand in the row.
    public int point(long precisionMetres) {
        return Evidence.pointSpot(precisions.number(precisionMetres));
    }

    public int amount(Evidence.Amount amount) {
        return amounts.number(amount);
    }

    /// The amount of a claim that counts nothing.
    public int noAmount() {
        return Evidence.NO_AMOUNT;
    }

    /// How reports are called, by their place in the order of ids; without it, by that number itself.
    public EvidenceBuilder called(IntFunction<String> names) {
        this.names = names;
        return this;
    }

    private void begin() {
        if (reports == starts.length) starts = Arrays.copyOf(starts, Math.max(16, reports + (reports >> 1)));
        starts[reports++] = columns.size();
    }

    /// The next report is one that the evidence has with whose numbers this began.
    EvidenceBuilder report(Evidence other, int report) {
        begin();
        var first = other.firstRowOf(report);
        var end = other.firstRowOf(report + 1);
        severalPlaces |= end > first + 1;
        for (var row = first; row < end; row++) {
            var added = other.copy(row, columns);
            if (!other.origins(row).isEmpty()) origins.put(added, other.origins(row));
        }
        return this;
    }

    /// Which numbers they have in their casebook, by their place in the order of ids.
    EvidenceBuilder numbered(int[] numbers) {
        this.numbers = numbers;
        return this;
    }

    /// Begins the next report; its claims follow.
    public EvidenceBuilder report(long known, long entered, int shape, int voice) {
        begin();
        open.known = known;
        open.entered = entered;
        open.shape = shape;
        open.voice = voice;
        return this;
    }

    private final Open open = new Open();

    private static final class Open {
        private long known;
        private long entered;
        private int shape;
        private int voice;
    }

    /// One claim of the report begun last: its effective span, where, how many, and the radius of a notice.
    public EvidenceBuilder claim(long from, long to, int spot, int lonE7, int latE7, int amount, int coverMetres) {
        var row = columns.add(open.shape, open.known, open.entered, open.voice);
        severalPlaces |= row > starts[reports - 1];
        columns.put(row, from, to, spot, Records.both(lonE7, latE7));
        columns.put(row, amount, coverMetres);
        return this;
    }

    /// Where the act of the claim taken last came from.
    public EvidenceBuilder origins(List<Location> places) {
        if (!places.isEmpty()) origins.put(columns.size() - 1, List.copyOf(places));
        return this;
    }

    /// A link of reports, named by their numbers in the order of ids.
    public EvidenceBuilder link(Link link, int... reportNumbers) {
        linked.add(link, reportNumbers);
        return this;
    }

    /// From then on the report of that number does not exist.
    public EvidenceBuilder correction(int report, AsOf from) {
        corrections.add(report, from);
        return this;
    }

    public EvidenceBuilder unlink(Link.Unlink unlink) {
        linked.undo(unlink);
        return this;
    }

    public EvidenceBuilder relations(List<Relation> more) {
        relations.addAll(more);
        return this;
    }

    public EvidenceBuilder partings(List<Parting> more) {
        partings.addAll(more);
        return this;
    }

    public EvidenceBuilder findings(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    public Evidence build() {
        return new Evidence(this);
    }

    /// All rows; in a page those of one act stand together, and of these those of one actor, for whoever asks for one
    /// shape mostly asks for its neighbours.
    Columns columns() {
        var order = new Integer[shapes.size()];
        Arrays.setAll(order, shape -> shape);
        Arrays.sort(order, this::byActAndActor);
        var numbers = new int[order.length];
        for (var place = 0; place < numbers.length; place++) numbers[place] = order[place];
        return columns.build(numbers);
    }

    private int byActAndActor(Integer one, Integer other) {
        var act = Integer.compare(shapes.at(one).act(), shapes.at(other).act());
        return act != 0
                ? act
                : Integer.compare(shapes.at(one).actor(), shapes.at(other).actor());
    }

    int[] firstRows() {
        return severalPlaces ? Arrays.copyOf(starts, reports) : new int[0];
    }

    Links links(Evidence evidence) {
        return linked.build(evidence);
    }
}
