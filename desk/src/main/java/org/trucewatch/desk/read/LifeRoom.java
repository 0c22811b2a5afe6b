package org.trucewatch.desk.read;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.trucewatch.desk.read.Moves.Move;
import org.trucewatch.desk.read.Stages.Meaning;
import org.trucewatch.desk.read.Stages.Stage;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.time.Span;

/// Says in which state each incident is, since when, until when it may stay there, and what the office has let lie.
public final class LifeRoom {
    private final View view;
    private final Stages stages;
    private final Map<String, List<Move>> moves;
    private final long now;
    private final Map<String, List<Link>> incidents;

    /// `held` are the steps on record, of which those known before `until` count; what is late is late at `now`. Both
    /// in seconds since 1970.
    public LifeRoom(View view, List<HeldWords> held, long until, long now) {
        this.view = view;
        this.stages = Stages.of(view.edition());
        this.now = now;
        this.incidents = Incidents.byNumber(view);
        this.moves = Moves.byIncident(held.stream()
                .filter(words ->
                        words.known() < until && words.entered() < view.asOf().entered())
                .toList());
    }

    /// The life of one incident; empty where there is none that the reader may see. `open` shows who took each step and
    /// why; otherwise the states alone are told. `may` says what the reader may do with incidents.
    public Optional<LifePage> life(String incident, boolean open, Predicate<String> may) {
        return Optional.ofNullable(incidents.get(incident)).map(links -> life(incident, links, open, may));
    }

    private LifePage life(String incident, List<Link> links, boolean open, Predicate<String> may) {
        var taken = moves.getOrDefault(incident, List.of());
        var at = stage(incident);
        var since = since(incident, links);
        return new LifePage(
                incident,
                named(at),
                view.moment(since),
                due(at, since).map(view::moment),
                late(at, since),
                taken.size(),
                taken.stream().map(move -> step(move, open)).toList(),
                stages.after(at).stream()
                        .filter(stage -> may.test(stage.may()))
                        .map(this::named)
                        .toList());
    }

    private LifePage.Step step(Move move, boolean open) {
        return new LifePage.Step(
                named(stages.orBare(move.from())),
                named(stages.orBare(move.to())),
                view.moment(move.known()),
                open ? move.by() : "",
                open ? view.cut().eyes().sight().why(move.why()) : "");
    }

    private View.Named named(Stage stage) {
        var words = stage.words();
        return new View.Named(
                stage.id(),
                switch (view.wording().tongue()) {
                    case ENGLISH -> words.en();
                    case ARABIC -> words.ar();
                });
    }

    private Stage stage(String incident) {
        var taken = moves.getOrDefault(incident, List.of());
        return taken.isEmpty() ? stages.first() : stages.orBare(taken.getLast().to());
    }

    /// An incident that nobody moved is in its first state since somebody linked it.
    private long since(String incident, List<Link> links) {
        var taken = moves.getOrDefault(incident, List.of());
        return taken.isEmpty()
                ? links.stream().mapToLong(Link::known).min().orElse(Span.BEGINNING)
                : taken.getLast().known();
    }

    /// The end of the last local day on which it may still be in this state.
    private Optional<Long> due(Stage stage, long since) {
        return stage.days()
                .map(days -> Instant.ofEpochSecond(since)
                        .atZone(view.watched().zone())
                        .toLocalDate()
                        .plusDays(days + 1L)
                        .atStartOfDay(view.watched().zone())
                        .toEpochSecond());
    }

    private boolean late(Stage stage, long since) {
        return due(stage, since).stream().anyMatch(end -> end <= now);
    }

    /// Everything that waits, and nothing hidden behind something else: one incident may be late, undecided and denied.
    /// One page, counted from 1, of the incidents `wanted`.
    public BacklogPage backlog(BacklogPage.Wanted wanted, int page, int size) {
        var findings = Incidents.findings(view);
        var old = new OldWords(view);
        var all = incidents.entrySet().stream()
                .map(one -> waiting(one.getKey(), one.getValue(), findings.getOrDefault(one.getKey(), List.of()), old))
                .toList();
        var found = all.stream()
                .filter(one -> wanted.stage().stream().allMatch(one.at.id()::equals))
                .filter(one -> wanted.only().stream().allMatch(one::is))
                .toList();
        if (wanted.words().isPresent()) found = telling(found, wanted.words().get());
        var leaf = Leaf.of(found.size(), page, size);
        return new BacklogPage(
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                all.size(),
                IncidentsPage.loose(view),
                stages.all().stream()
                        .map(stage -> new BacklogPage.Count(named(stage), count(all, one -> one.at.equals(stage))))
                        .toList(),
                count(all, Waiting::overdue),
                count(all, Waiting::undecided),
                count(all, Waiting::denied),
                count(all, Waiting::corrected),
                count(all, Waiting::over),
                leaf.total(),
                leaf.page(),
                leaf.pages(),
                leaf.size(),
                rows(leaf.of(found)));
    }

    /// How far one incident has come.
    private record Waiting(
            String incident, Stage at, long since, boolean overdue, boolean undecided, boolean corrected) {
        boolean denied() {
            return at.means() == Meaning.DENIED;
        }

        boolean over() {
            return at.means() == Meaning.OVER;
        }

        /// Whether that thing waits; nothing else is known by its name.
        boolean is(String thing) {
            return switch (thing) {
                case "overdue" -> overdue;
                case "undecided" -> undecided;
                case "denied" -> denied();
                case "corrected" -> corrected;
                case "over" -> over();
                default -> false;
            };
        }
    }

    private Waiting waiting(String incident, List<Link> links, List<Finding> findings, OldWords old) {
        var at = stage(incident);
        var since = since(incident, links);
        boolean undecided =
                at.means() != Meaning.OVER && !IncidentsPage.state(findings).equals("decided");
        return new Waiting(incident, at, since, late(at, since), undecided, old.underLatest(findings));
    }

    /// Those in whose number, places, acts, actors or reason to link stand these words.
    private List<Waiting> telling(List<Waiting> some, String words) {
        var sought = words.toLowerCase(Locale.ROOT);
        var rows = IncidentsPage.rows(view, some.stream().map(Waiting::incident).toList());
        return IntStream.range(0, some.size())
                .filter(at -> rows.get(at).words().toLowerCase(Locale.ROOT).contains(sought))
                .mapToObj(some::get)
                .toList();
    }

    private List<BacklogPage.Row> rows(List<Waiting> some) {
        var rows = IncidentsPage.rows(view, some.stream().map(Waiting::incident).toList());
        return IntStream.range(0, some.size())
                .mapToObj(at -> row(some.get(at), rows.get(at)))
                .toList();
    }

    private BacklogPage.Row row(Waiting one, IncidentsPage.Row incident) {
        return new BacklogPage.Row(
                one.incident,
                named(one.at),
                view.moment(one.since),
                due(one.at, one.since).map(view::moment),
                one.overdue,
                one.undecided,
                one.denied(),
                one.corrected,
                one.over(),
                incident);
    }

    private static int count(List<Waiting> all, Predicate<Waiting> which) {
        return (int) all.stream().filter(which).count();
    }
}
