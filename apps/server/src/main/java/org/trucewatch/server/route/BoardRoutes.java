package org.trucewatch.server.route;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.read.BoardPage;
import org.trucewatch.desk.read.BoardRoom;
import org.trucewatch.desk.read.CalendarPage;
import org.trucewatch.desk.read.CalendarRoom;
import org.trucewatch.desk.read.ClausePage;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What is found of the promises, and when they are due.
@RestController
final class BoardRoutes {
    private final Views views;

    BoardRoutes(Views views) {
        this.views = views;
    }

    @GetMapping("/api/board")
    BoardPage board(Question question, @RequestParam Optional<String> text, @RequestParam Optional<String> since) {
        return BoardRoom.of(views.of(question), text, views.before(question, since));
    }

    /// `standard` is that under which happenings are asked for, and `first` how many of each list are told.
    @GetMapping("/api/clauses/{text}/{key}")
    ClausePage clause(
            Question question,
            @PathVariable String text,
            @PathVariable String key,
            @RequestParam Optional<String> standard,
            @RequestParam(defaultValue = "50") int first) {
        var view = views.of(question);
        var clause = Watch.clause(view.watched(), text + "/" + key);
        return ClausePage.of(view, clause, new ClausePage.Wanted(Asked.said(standard), first))
                .orElseThrow(() -> new Refused(new Refusal.NotKnownYet(
                        clause.toString(), view.wording().edge(view.asOf().known()))));
    }

    @GetMapping("/api/calendar")
    CalendarPage calendar(Question question) {
        return CalendarRoom.of(views.of(question));
    }
}
