package org.trucewatch.desk.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /// in
    /// seconds since 1970.
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
                open ? move.why() : "");
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
    public BacklogPage backlog() {
        var settled = view.watched().casebook().findings().stream()
                .filter(finding -> view.knows(finding.known(), finding.entered()))
                .filter(finding -> finding.question() == Finding.Question.OCCURRENCE && finding.isByTwo())
                .map(Finding::incident)
                .collect(Collectors.toSet());
        var rows = incidents.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), settled.contains(one.getKey())))
                .toList();
        return new BacklogPage(
                stages.all().stream().map(stage -> count(stage, rows)).toList(),
                count(rows, BacklogPage.Row::overdue),
                count(rows, BacklogPage.Row::undecided),
                count(rows, BacklogPage.Row::denied),
                count(rows, BacklogPage.Row::over),
                rows);
    }

    private BacklogPage.Row row(String incident, List<Link> links, boolean settled) {
        var at = stage(incident);
        var since = since(incident, links);
        boolean over = at.means() == Meaning.OVER;
        return new BacklogPage.Row(
                incident,
                named(at),
                view.moment(since),
                due(at, since).map(view::moment),
                late(at, since),
                !settled && !over,
                at.means() == Meaning.DENIED,
                over);
    }

    private BacklogPage.Count count(Stage stage, List<BacklogPage.Row> rows) {
        return new BacklogPage.Count(
                named(stage), count(rows, row -> row.stage().id().equals(stage.id())));
    }

    private static int count(List<BacklogPage.Row> rows, Predicate<BacklogPage.Row> which) {
        return (int) rows.stream().filter(which).count();
    }
}
