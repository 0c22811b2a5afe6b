package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.desk.report.Voices;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// An edition at a time as some readers see it, whatever their language: what every page of it needs, made once.
final class Cut {
    private static final List<Standard> STANDARDS = List.of(Standard.values());

    private final Edition edition;
    private final Eyes eyes;
    private final AsOf asOf;
    private final BitSet shown;
    private final Memo<Judgement> bare;
    private final Memo<List<List<ClauseVerdict>>> clauses;
    private final Memo<Judgement> judgement;
    private final Memo<Map<String, List<Link>>> incidents;
    private final Memo<Map<String, List<String>>> incidentsOf;
    private final Memo<byte[]> strictest;
    private final Memo<Map<String, List<Standing>>> standing;
    private final Recent<Tongue, BoardPage> boards = Recent.of(Tongue.values().length);
    private final Recent<Tongue, MapPage> maps = Recent.of(Tongue.values().length);

    Cut(Edition edition, Eyes eyes, AsOf asOf) {
        this.edition = edition;
        this.eyes = eyes;
        this.asOf = asOf;
        shown = edition.shelf().visible(asOf, eyes.hidden());
        bare = new Memo<>(() -> eyes.sight().of(edition.state(asOf).bare()));
        clauses = new Memo<>(() -> Verdicts.byClause(bare().clauses()));
        judgement = new Memo<>(() -> eyes.sight().of(edition.state(asOf).verdicts()));
        incidents = new Memo<>(this::linked);
        incidentsOf = new Memo<>(this::numbers);
        strictest = new Memo<>(this::carried);
        standing = new Memo<>(this::ofIncidents);
    }

    /// About how many bytes it comes to: a bit and a byte a report, and as much again for the names of happenings.
    long weight() {
        return 2L * shelf().size() + shelf().size() / Byte.SIZE;
    }

    Edition edition() {
        return edition;
    }

    Eyes eyes() {
        return eyes;
    }

    AsOf asOf() {
        return asOf;
    }

    Shelf shelf() {
        return edition.shelf();
    }

    /// A report that is not hidden, also one that could not be seen by then.
    Optional<Report> told(String id) {
        var row = shelf().row(id);
        return row.isPresent() && !eyes.hidden().get(row.getAsInt())
                ? Optional.of(shelf().report(row.getAsInt()))
                : Optional.empty();
    }

    /// A report that could be seen by then, had no other taken its place.
    Optional<Report> toldByThen(String id) {
        var row = shelf().row(id);
        return row.isPresent() && shelf().isSeen(row.getAsInt(), asOf) ? told(id) : Optional.empty();
    }

    /// Whose word reports are.
    Voices voices() {
        return new Voices(eyes.watched(), asOf, this::told);
    }

    /// The rows of all reports that are not hidden.
    BitSet told() {
        var told = new BitSet(shelf().size());
        told.set(0, shelf().size());
        told.andNot(eyes.hidden());
        return told;
    }

    /// The rows of the reports that could be seen.
    BitSet shown() {
        return shown;
    }

    /// The verdicts without what they stand on: all that most pages need, and put together in no time.
    Judgement bare() {
        return bare.get();
    }

    /// What a verdict stands on under a standard: whatever these readers see of it is asked with their sight.
    Footing footing(ClauseVerdict verdict, Standard standard) {
        return edition.state(asOf).footing(verdict, standard);
    }

    /// The verdicts with all that they stand on: of a case with very many reports that is very much.
    Judgement judgement() {
        return judgement.get();
    }

    /// The verdicts on one clause, with all that was set aside for it.
    Judgement on(ClauseId clause) {
        return eyes.sight().of(edition.on(asOf, clause));
    }

    /// The verdicts to be asked about a report that is shown, and about nothing else: what they make of that one is the
    /// same for all who see it.
    Judgement with(String report) {
        var row = shelf().row(report);
        boolean asked = row.isPresent() && shown.get(row.getAsInt()) && fates().code(row.getAsInt()) > 0;
        return asked ? edition.with(asOf, report) : judgement();
    }

    /// The whole board in one language, made once.
    BoardPage board(Tongue tongue, Supplier<BoardPage> making) {
        return boards.get(tongue, making);
    }

    /// The map of all reports in one language, made once.
    MapPage map(Tongue tongue, Supplier<MapPage> making) {
        return maps.get(tongue, making);
    }

    /// One happening of a clause as it stands under a standard.
    record Standing(ClauseId clause, Standard standard, Occurrence happening) {}

    /// How an incident stands under the clauses, in their order.
    List<Standing> standing(String incident) {
        return standing.get().getOrDefault(incident, List.of());
    }

    private Map<String, List<Standing>> ofIncidents() {
        var all = new HashMap<String, List<Standing>>();
        for (var readings : Verdicts.byClause(judgement().clauses())) {
            var folded = Verdicts.folded(readings);
            for (var standard : STANDARDS)
                for (var one : Verdicts.under(folded, standard).occurrences())
                    if (incidents().containsKey(one.id()))
                        all.computeIfAbsent(one.id(), any -> new ArrayList<>(STANDARDS.size()))
                                .add(new Standing(folded.clause(), standard, one));
        }
        return all;
    }

    Fates fates() {
        return edition.state(asOf).fates();
    }

    /// The clauses with their readings, without what their verdicts stand on.
    List<List<ClauseVerdict>> clauses() {
        return clauses.get();
    }

    /// Whether the desk knew of something by then.
    boolean knows(long known, long entered) {
        return known < asOf.known() && entered < asOf.entered();
    }

    /// The links of each incident by its number, in the order of their first link, undone ones left out.
    Map<String, List<Link>> incidents() {
        return incidents.get();
    }

    /// The numbers of the incidents into which a report is linked; only looked up.
    List<String> incidentsOf(String report) {
        return incidentsOf.get().getOrDefault(report, List.of());
    }

    private Map<String, List<Link>> linked() {
        var all = new LinkedHashMap<String, List<Link>>();
        for (var link : Incidents.links(this))
            all.computeIfAbsent(link.incident(), any -> new ArrayList<>()).add(link);
        return all;
    }

    private Map<String, List<String>> numbers() {
        var numbers = new HashMap<String, List<String>>();
        for (var link : Incidents.links(this))
            for (var report : link.reports()) {
                var own = numbers.computeIfAbsent(report, any -> new ArrayList<>(1));
                if (!own.contains(link.incident())) own.add(link.incident());
            }
        return numbers;
    }

    /// The standards counted from 1, the loosest first.
    static int number(Standard standard) {
        return 1 + STANDARDS.indexOf(standard);
    }

    /// For each row the number of the strictest standard under which it carries a breach, 0 where it carries none or
    /// the mandate allows no verdict.
    byte[] strictest() {
        return strictest.get();
    }

    private byte[] carried() {
        var carried = new byte[shelf().size()];
        if (!Mandate.overAll(eyes.watched().agreement()).judges()) return carried;
        for (var standard : Standard.values())
            for (var clause : judgement().clauses())
                Verdicts.under(clause, standard).occurrences().stream()
                        .filter(one -> one.verdict() == Verdict.BROKEN)
                        .flatMap(one -> one.by().stream())
                        .forEach(
                                report -> shelf().row(report).ifPresent(row -> carried[row] = (byte) number(standard)));
        return carried;
    }
}
