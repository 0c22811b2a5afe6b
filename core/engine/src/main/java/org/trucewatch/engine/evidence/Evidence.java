package org.trucewatch.engine.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.trucewatch.engine.evidence.Shape.Details;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// All evidence of a case in columns, one row a *claim*: a report with several places makes one claim of each.
///
/// Rows stand in the order of their reports' ids, so that the order of arrival cannot show in an answer. Immutable;
/// safe to read from several threads.
public final class Evidence {
    /// The spot of a claim that names no place.
    public static final int NOWHERE = -1;
    /// Spots at or below this are points; their precision is [#precision].
    private static final int POINT = -2;

    /// The amount of a claim that counts nothing.
    static final int NO_AMOUNT = -1;
    private static final int NO_SPOT = Integer.MIN_VALUE;

    private final Columns columns;
    private final Dictionary<Shape> shapes;
    private final Dictionary<String> acts;
    private final Dictionary<String> actors;
    private final Dictionary<Details> details;
    private final Dictionary<List<String>> voices;
    private final Dictionary<Location.Named> spots;
    private final Dictionary<Long> precisions;
    private final Dictionary<Amount> amounts;
    private final Map<Integer, List<Location>> origins;
    /// The rows that have any: most have none, and each is asked for when an evidence is taken over.
    private final BitSet withOrigins = new BitSet();
    private final IntFunction<String> names;
    private final int[] numbers;
    private final int[] firstRows;
    private final Links links;
    private final Corrections corrections;
    private final List<Relation> relations;
    private final List<Parting> partings;
    private final Findings findings;
    private final Pages pages;
    private final ShapeColumns shapeColumns;
    private final int exact;

    /// How many of what a claim counts.
    public record Amount(Range range, String unit) {}

    Evidence(EvidenceBuilder from) {
        columns = from.columns();
        shapes = from.shapes;
        acts = from.acts;
        actors = from.actors;
        details = from.details;
        voices = from.voices;
        spots = from.spots;
        precisions = from.precisions;
        amounts = from.amounts;
        origins = Map.copyOf(from.origins);
        origins.keySet().forEach(withOrigins::set);
        names = from.names;
        numbers = from.numbers;
        firstRows = from.firstRows();
        relations = List.copyOf(from.relations);
        partings = List.copyOf(from.partings);
        links = from.links(this);
        findings = new Findings(from.findings, links.incidents());
        corrections = from.corrections;
        pages = new Pages(columns);
        shapeColumns = new ShapeColumns(shapes, acts.size());
        exact = precisions.find(0L) < 0 ? NO_SPOT : pointSpot(precisions.find(0L));
    }

    /// The evidence of a casebook. The registry is that of the case: later tables are made from it.
    public static Evidence of(Casebook casebook, Registry registry) {
        return new Intake(registry).take(casebook);
    }

    /// The evidence of a casebook that has the reports of `before` in their order, and more behind them: what
    /// is known of a report is taken as it stands. The registry has the actors and acts that it had.
    public static Evidence of(Casebook casebook, Registry registry, Evidence before) {
        return new Intake(registry).take(casebook, before);
    }

    /// For loaders that bring columns of their own.
    public static EvidenceBuilder builder(int expectedRows) {
        return new EvidenceBuilder(expectedRows);
    }

    public int size() {
        return columns.size();
    }

    /// The first second of what is claimed; [Span#BEGINNING] where it is not told.
    public long from(int row) {
        return columns.from(row);
    }

    /// The end of what is claimed, no later than the end of the span in which it was said.
    public long to(int row) {
        return columns.to(row);
    }

    public Claim claim(int row) {
        return columns.claim(row);
    }

    public Span span(int row) {
        return new Span(columns.from(row), columns.to(row));
    }

    /// Before the cuts of the question, and not taken the place of by a correction before them.
    public boolean isVisible(int row, AsOf asOf) {
        return columns.known(row) < asOf.known()
                && columns.entered(row) < asOf.entered()
                && columns.from(row) < asOf.happened()
                && (corrections.isEmpty() || !corrections.hide(report(row), asOf));
    }

    public int shapeNumber(int row) {
        return columns.shape(row);
    }

    public Shape shape(int row) {
        return shapes.at(columns.shape(row));
    }

    public Dictionary<Shape> shapes() {
        return shapes;
    }

    public Dictionary<String> acts() {
        return acts;
    }

    public Dictionary<String> actors() {
        return actors;
    }

    public Dictionary<Details> details() {
        return details;
    }

    /// The numbers of the shapes that tell that an act was done, or that it was not, ascending; not to be written to.
    public int[] toldShapes(int act, Polarity polarity) {
        return shapeColumns.told(act, polarity);
    }

    /// The numbers of the shapes that tell of what was looked for and not seen, ascending; not to be written to.
    public int[] calmShapes() {
        return shapeColumns.calm;
    }

    /// More than the number of any [#doerOfShape].
    public int doers() {
        return ShapeColumns.doers(actors.size());
    }

    /// A number for the actor whom claims of a shape name, and for how certainly they do.
    public int doerOfShape(int shape) {
        return shapeColumns.doers[shape];
    }

    /// The number of the further parts that claims of a shape tell.
    public int detailsOfShape(int shape) {
        return shapeColumns.details[shape];
    }

    public Pages pages() {
        return pages;
    }

    /// Marks the rows of a page that are [#scan]ned.
    public void mark(int page, Wanted wanted, AsOf asOf, Marks into) {
        into.begin(page);
        each(page, wanted, asOf, (place, row, shape) -> into.mark(row));
    }

    /// Tells of the claims of a page whose shape is wanted, that are not exact points outside of its area, and that are
    /// visible then: shape by shape, those of one in the order of reports.
    public void scan(int page, Wanted wanted, AsOf asOf, Consumer<Claim> taker) {
        each(page, wanted, asOf, (place, row, shape) -> taker.accept(columns.claimAt(place, row, shape)));
    }

    /// Takes what stands at a place.
    @FunctionalInterface
    private interface Taker {
        void take(int place, int row, int shape);
    }

    private void each(int page, Wanted wanted, AsOf asOf, Taker taker) {
        var layout = columns.layout();
        var isPast = corrections.isEmpty() && pages.isBefore(asOf, page);
        var end = layout.firstRun(page + 1);
        for (var run = layout.firstRun(page); run < end; run++) {
            var shape = layout.shapeOfRun(run);
            if (wanted.has(shape)) each(run, wanted, isPast ? taker : visible(asOf, taker));
        }
    }

    private Taker visible(AsOf asOf, Taker taker) {
        return (place, row, shape) -> {
            if (isVisible(row, asOf)) taker.take(place, row, shape);
        };
    }

    private void each(int run, Wanted wanted, Taker taker) {
        var layout = columns.layout();
        var shape = layout.shapeOfRun(run);
        var area = wanted.area(shape);
        var anywhere = area.equals(Wanted.ANYWHERE);
        var points = area.forMany();
        var end = layout.start(run + 1);
        for (var place = layout.start(run); place < end; place++)
            if (anywhere || !isOutside(place, points)) taker.take(place, layout.rowAt(place), shape);
    }

    private boolean isOutside(int place, Area area) {
        var position = columns.positionAt(place);
        return columns.spotAt(place) == exact && !area.covers(lonE7(position), latE7(position));
    }

    public Shape shape(Claim claim) {
        return shapes.at(claim.shape());
    }

    public String act(int row) {
        return acts.at(shape(row).act());
    }

    public String act(Claim claim) {
        return acts.at(shape(claim).act());
    }

    public String actor(int row) {
        return actors.at(shape(row).actor());
    }

    public String actor(Claim claim) {
        return actors.at(shape(claim).actor());
    }

    public Details detailsOf(int row) {
        return details.at(shape(row).details());
    }

    public int voice(int row) {
        return columns.voice(row);
    }

    /// The distinct sets of lineages that stand behind claims.
    public Dictionary<List<String>> voices() {
        return voices;
    }

    static boolean isPointSpot(int spot) {
        return spot <= POINT;
    }

    /// Whether it is a point without any doubt where it lies.
    public boolean isExact(Claim claim) {
        return claim.spot() == exact;
    }

    public Dictionary<Location.Named> spots() {
        return spots;
    }

    /// The longitude of a position as it is kept.
    public static int lonE7(long position) {
        return Records.first(position);
    }

    public static int latE7(long position) {
        return Records.second(position);
    }

    /// How far the true spot of a point may lie from it.
    public long precision(Claim point) {
        return precisions.at(POINT - point.spot());
    }

    static int pointSpot(int precision) {
        return POINT - precision;
    }

    public Optional<Location> place(int row) {
        return place(claim(row));
    }

    public Optional<Location> place(Claim claim) {
        if (claim.spot() == NOWHERE) return Optional.empty();
        if (!claim.isPoint()) return Optional.of(spots.at(claim.spot()));
        return Optional.of(new Location.Point(new Position(claim.lonE7(), claim.latE7()), precision(claim)));
    }

    public List<Location> origins(int row) {
        return withOrigins.get(row) ? origins.getOrDefault(row, List.of()) : List.of();
    }

    public Optional<Amount> amount(Claim claim) {
        return claim.amount() == NO_AMOUNT ? Optional.empty() : Optional.of(amounts.at(claim.amount()));
    }

    /// The radius of a notice around its place, 0 where there is none.
    public int coverMetres(int row) {
        return columns.coverMetres(row);
    }

    /// The place of the row's report among all reports in the order of their ids.
    public int report(int row) {
        if (firstRows.length == 0) return row;
        var more = size() - firstRows.length; // no report stands further before its row
        var found = Arrays.binarySearch(firstRows, Math.max(0, row - more), Math.min(row + 1, firstRows.length), row);
        return found >= 0 ? found : -found - 2;
    }

    /// Whether the claim's report names more places than one.
    public boolean isOneOfSeveral(int row) {
        return firstRows.length > 0 && rowsOf(report(row)).length > 1;
    }

    /// The id of the report that makes the claim.
    public String id(int row) {
        return names.apply(report(row));
    }

    /// The id of a report by its place among all in the order of their ids.
    public String name(int report) {
        return names.apply(report);
    }

    /// The place of a report among all in the order of their ids; empty where there is none. Of evidence whose reports
    /// have ids of their own.
    public OptionalInt find(String id) {
        var place = Bisection.count(reports(), middle -> name(middle).compareTo(id) < 0);
        return place < reports() && name(place).equals(id) ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /// How many reports there are.
    public int reports() {
        return firstRows.length == 0 ? size() : firstRows.length;
    }

    /// For each report by its place in the order of ids the number that it has in its casebook; none where that
    /// did not keep them as bytes. Not to be written to.
    int[] numbers() {
        return numbers;
    }

    /// The first claim of a report, of all after it for the one behind the last.
    int firstRowOf(int report) {
        if (firstRows.length == 0) return report;
        return report < firstRows.length ? firstRows[report] : size();
    }

    int copy(int row, ColumnsBuilder into) {
        return columns.copy(row, into);
    }

    Dictionary<Long> precisions() {
        return precisions;
    }

    Dictionary<Amount> amounts() {
        return amounts;
    }

    /// All claims of a report.
    public int[] rowsOf(int report) {
        if (firstRows.length == 0) return new int[] {report};
        var end = report + 1 < firstRows.length ? firstRows[report + 1] : size();
        var rows = new int[end - firstRows[report]];
        Arrays.setAll(rows, index -> firstRows[report] + index);
        return rows;
    }

    /// The numbers of the incidents that people linked the claim into, as known then, in the order of their names; none
    /// for a claim that stands for itself. Not to be written to.
    public int[] incidents(int row, AsOf asOf) {
        return links.of(row, asOf);
    }

    /// The incidents that any link names.
    public Dictionary<String> incidents() {
        return links.incidents();
    }

    /// Whether nothing is linked and no report names several places, so that each claim stands for itself.
    public boolean standsAlone() {
        return firstRows.length == 0 && links.isEmpty();
    }

    /// What is known of two lineages, in the order of the casebook.
    public List<Relation> relations(AsOf asOf) {
        return relations.stream()
                .filter(relation -> relation.known() < asOf.known() && relation.entered() < asOf.entered())
                .toList();
    }

    /// Which reports people said tell two happenings.
    public List<Parting> partings(AsOf asOf) {
        return partings.stream()
                .filter(parting -> parting.known() < asOf.known() && parting.entered() < asOf.entered())
                .toList();
    }

    /// What was found, as known then, of whether incidents happened.
    public Found found(AsOf asOf) {
        return findings.of(asOf);
    }

    /// Bytes kept for each claim: the columns, and the links where there are any.
    public long bytesPerClaim() {
        return size() == 0 ? 0 : (columns.bytes() + 4L * firstRows.length + links.bytes()) / size();
    }
}
