package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Takes out of a case and its judgement what a reader may not see, before any page is made of them.
///
/// Verdicts rest on all evidence; which hidden reports they rest on, and that there are any, is not told.
final class Sight {
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}_-]+");

    private final Shelf shelf;
    private final BitSet hidden;
    private final HiddenIds ids;
    private final Set<String> covered;
    /// Of pages as long as any state has them.
    private final Map<SharedPage, SharedPage.Seen> ofPages = new WeakHashMap<>();

    private final ReentrantLock looking = new ReentrantLock();

    /// `ids` are those of the `hidden` rows, `covered` the places of which the name alone is told.
    Sight(Shelf shelf, BitSet hidden, HiddenIds ids, Set<String> covered) {
        this.shelf = shelf;
        this.hidden = hidden;
        this.ids = ids;
        this.covered = covered;
    }

    HiddenIds ids() {
        return ids;
    }

    private boolean shows(String report) {
        if (!ids.mayHold(report)) return true;
        var row = shelf.row(report);
        return row.isEmpty() || !hidden.get(row.getAsInt());
    }

    List<String> shown(List<String> reports) {
        return reports.stream().filter(this::shows).toList();
    }

    /// What is shown of a page that states of many dates have; found once.
    SharedPage.Seen seen(SharedPage page) {
        if (hidden.isEmpty()) return page.whole();
        looking.lock();
        try {
            return ofPages.computeIfAbsent(page, any -> any.seen(this::shows));
        } finally {
            looking.unlock();
        }
    }

    boolean hidesNothing() {
        return hidden.isEmpty() && covered.isEmpty();
    }

    Case of(Case whole) {
        if (hidesNothing()) return whole;
        var registry = registry(whole);
        var book = book(whole.casebook(), registry);
        return new Case(whole.name(), whole.agreement(), registry, book, whole.zone(), whole.digest());
    }

    private Casebook book(Casebook whole, Registry registry) {
        var lineages = registry.lineages().stream().map(Lineage::id).collect(Collectors.toSet());
        var links = whole.links().stream()
                .filter(link -> link.reports().stream().anyMatch(this::shows))
                .map(this::link)
                .toList();
        var linked = links.stream().map(Link::id).collect(Collectors.toSet());
        var incidents = links.stream().map(Link::incident).collect(Collectors.toSet());
        return new Casebook(
                Reports.of(whole.reports()).only(number -> !hidden.get(shelf.rowOf(number))),
                links,
                whole.unlinks().stream()
                        .filter(unlink -> linked.contains(unlink.link()))
                        .map(one -> new Link.Unlink(one.link(), why(one.why()), one.known(), one.entered()))
                        .toList(),
                whole.relations().stream()
                        .filter(one -> lineages.contains(one.one()) && lineages.contains(one.other()))
                        .toList(),
                whole.findings().stream()
                        .filter(finding -> incidents.contains(finding.incident()))
                        .map(this::finding)
                        .toList(),
                whole.corrections().stream()
                        .filter(one -> shows(one.report()) && shows(one.corrected()))
                        .toList(),
                whole.partings().stream()
                        .filter(one -> shows(one.one()) && shows(one.other()))
                        .map(this::parting)
                        .toList());
    }

    /// What people wrote as their reason. One that names a report which is not shown, as that of a link does which a
    /// correction inherits, would tell of it: it is not told.
    String why(String whole) {
        return NOT_OF_A_NAME.splitAsStream(whole).allMatch(this::shows) ? whole : "";
    }

    private Finding finding(Finding whole) {
        return new Finding(
                whole.id(),
                whole.incident(),
                whole.question(),
                whole.outcome(),
                whole.about(),
                whole.reviewers(),
                why(whole.why()),
                whole.known(),
                whole.entered());
    }

    private Parting parting(Parting whole) {
        return new Parting(whole.one(), whole.other(), why(whole.why()), whole.by(), whole.known(), whole.entered());
    }

    private Link link(Link whole) {
        return new Link(
                whole.id(),
                whole.incident(),
                shown(whole.reports()),
                whole.place(),
                why(whole.why()),
                whole.known(),
                whole.entered());
    }

    /// A source or an origin that only hidden reports name would tell that there are such reports.
    private Registry registry(Case whole) {
        var shown = shelf.rows(row -> !hidden.get(row));
        var sources = Set.copyOf(shelf.sources().values(shown));
        var lineages =
                shelf.lineages().values(shown).stream().flatMap(List::stream).collect(Collectors.toSet());
        var registry = whole.registry();
        return new Registry(
                registry.actors(),
                registry.sides(),
                registry.places().stream().map(this::place).toList(),
                registry.drawings().stream()
                        .filter(drawing -> !covered.contains(drawing.id()))
                        .toList(),
                registry.acts(),
                registry.sources().stream()
                        .filter(source -> sources.contains(source.id()))
                        .toList(),
                registry.lineages().stream()
                        .filter(lineage -> lineages.contains(lineage.id()))
                        .toList());
    }

    /// Where a protected place lies is told to few, and so is how well that is known.
    private Place place(Place whole) {
        if (!covered.contains(whole.id())) return whole;
        return new Place(
                whole.id(),
                whole.words(),
                whole.aliases(),
                whole.kind(),
                Optional.empty(),
                0,
                whole.partOf(),
                whole.facesLines(),
                whole.holders());
    }

    Judgement of(Judgement whole) {
        if (hidden.isEmpty()) return whole;
        return whole.with(whole.clauses().stream().map(this::clause).toList());
    }

    private ClauseVerdict clause(ClauseVerdict whole) {
        var verdicts = new TreeMap<Standard, StandardVerdict>();
        whole.verdicts().forEach((standard, under) -> verdicts.put(standard, under(under)));
        return new ClauseVerdict(
                whole.clause(),
                whole.reading(),
                whole.kind(),
                whole.status(),
                reason(whole.statusReason()),
                shown(whole.statusBy()),
                verdicts);
    }

    private StandardVerdict under(StandardVerdict whole) {
        return new StandardVerdict(
                whole.verdict(),
                reason(whole.reason()),
                whole.parties().stream().map(this::party).toList(),
                whole.occurrences().stream()
                        .filter(one -> one.by().stream().anyMatch(this::shows))
                        .map(this::occurrence)
                        .toList(),
                whole.aside().stream().filter(one -> shows(one.id())).toList(),
                List.of());
    }

    private PartyVerdict party(PartyVerdict whole) {
        if (isShown(whole.by(), whole.reason())) return whole;
        return new PartyVerdict(
                whole.party(), whole.verdict(), shown(whole.by()), whole.since(), whole.due(), reason(whole.reason()));
    }

    private boolean isShown(List<String> by, Reason reason) {
        return by.stream().allMatch(this::shows) && reason.parts().stream().allMatch(this::shows);
    }

    /// What stands against a claim is named in the reason: that it does is told, and not which hidden report it is.
    private Reason reason(Reason whole) {
        return new Reason(whole.code(), shown(whole.parts()));
    }

    /// One that hides nothing is kept as it is: there may be very many, and readers of many dates. What goes by the
    /// number of a hidden report goes by the first that is shown.
    private Occurrence occurrence(Occurrence whole) {
        if (shows(whole.id()) && isShown(whole.by(), whole.reason())) return whole;
        var by = shown(whole.by());
        return new Occurrence(
                shows(whole.id()) ? whole.id() : by.getFirst(),
                whole.party(),
                whole.verdict(),
                whole.happened(),
                by,
                whole.reply(),
                reason(whole.reason()));
    }
}
