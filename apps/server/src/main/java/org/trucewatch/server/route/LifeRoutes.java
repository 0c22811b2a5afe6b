package org.trucewatch.server.route;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.live.PackageRoom;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Permit;
import org.trucewatch.desk.read.BacklogPage;
import org.trucewatch.desk.read.Comments;
import org.trucewatch.desk.read.LifePage;
import org.trucewatch.desk.read.LifeRoom;
import org.trucewatch.desk.read.Notices;
import org.trucewatch.desk.read.SamePage;
import org.trucewatch.desk.read.View;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.replay.HeldWords;
import org.trucewatch.model.time.Span;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What stands beside the evidence: in which state each incident is, what the parties say to it, what was corrected,
/// and which reports look alike.
@RestController
final class LifeRoutes {
    private final Views views;
    private final Readers readers;
    private final LiveDesk desk;
    private final PackageRoom packages;
    private final InstantSource clock;

    LifeRoutes(Views views, Readers readers, LiveDesk desk, InstantSource clock) {
        this.views = views;
        this.readers = readers;
        this.desk = desk;
        this.packages = new PackageRoom(desk);
        this.clock = clock;
    }

    /// The life of an incident, the comments of the parties, the corrections of its reports, and whether it
    /// is published, so that there is a package of it.
    record Life(LifePage life, List<Comments.Comment> comments, List<Notices.Notice> corrections, boolean published) {}

    @GetMapping("/api/incidents/{id}/life")
    Life life(Question question, @PathVariable String id) {
        var view = views.of(question);
        var life = room(question, view)
                .life(
                        id,
                        open(question),
                        operation -> may(question, "incident", operation).admits())
                .orElseThrow(NotFound::new);
        var corrections = Notices.of(view, words(question, Kind.CORRECTION), until(question, view)).stream()
                .filter(notice -> notice.incidents().contains(id))
                .toList();
        return new Life(
                life,
                Comments.of(view, words(question, Kind.NOTICE), id, until(question, view)),
                open(question) ? corrections : unnamed(corrections),
                views.agreement(question.agreement())
                        .filter(agreement -> packages.isPublished(agreement, id))
                        .isPresent());
    }

    /// `q` is looked for in what is told of an incident, `only` is one thing that waits, `stage` a state.
    @GetMapping("/api/backlog")
    BacklogPage backlog(
            Question question,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> only,
            @RequestParam Optional<String> stage,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new BacklogPage.Wanted(Asked.said(q), Asked.said(only), Asked.said(stage));
        return room(question, views.of(question)).backlog(wanted, page, size);
    }

    /// The notices of correction; with `clause`, those that touch its verdict.
    @GetMapping("/api/notices")
    List<Notices.Notice> notices(Question question, @RequestParam Optional<String> clause) {
        var view = views.of(question);
        var all = Notices.of(view, words(question, Kind.CORRECTION), until(question, view));
        return Notices.onClause(open(question) ? all : unnamed(all), clause);
    }

    private static List<Notices.Notice> unnamed(List<Notices.Notice> notices) {
        return notices.stream().map(Notices.Notice::withoutNames).toList();
    }

    @GetMapping("/api/reports/{id}/same")
    SamePage same(Question question, @PathVariable String id, @RequestParam(defaultValue = "12") int first) {
        var view = views.of(question);
        var page = SamePage.of(view, id, until(question, view), first).orElseThrow(NotFound::new);
        return open(question) ? page : page.withoutNames();
    }

    private LifeRoom room(Question question, View view) {
        long until = until(question, view);
        long now = Math.min(until, clock.instant().getEpochSecond());
        return new LifeRoom(view, words(question, Kind.STATE), until, now);
    }

    /// Without a date of knowledge everything counts that is on record, also what was written a moment ago.
    private static long until(Question question, View view) {
        return question.known().map(any -> view.asOf().known()).orElse(Span.END);
    }

    private List<HeldWords> words(Question question, Kind kind) {
        return views.agreement(question.agreement())
                .map(agreement -> desk.record().words(agreement, kind))
                .orElse(List.of());
    }

    private boolean open(Question question) {
        return views.agreement(question.agreement()).filter(readers::areToldWho).isPresent();
    }

    private Permit may(Question question, String resource, String operation) {
        return views.agreement(question.agreement())
                .map(agreement -> readers.current().may(agreement, Act.of(resource, operation)))
                .orElse(Permit.DENY);
    }
}
