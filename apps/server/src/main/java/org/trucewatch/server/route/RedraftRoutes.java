package org.trucewatch.server.route;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.read.RedraftPage;
import org.trucewatch.desk.read.RedraftRoom;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What other words would change. A draft is answered and forgotten: it is entered nowhere, and written to no log.
@RestController
final class RedraftRoutes {
    private final Views views;

    RedraftRoutes(Views views) {
        this.views = views;
    }

    record Draft(String words) {}

    @GetMapping("/api/redraft")
    RedraftRoom.Words words(Question question) {
        return RedraftRoom.words(views.of(question));
    }

    @PostMapping("/api/redraft")
    RedraftPage judge(Question question, @RequestBody Draft sent) {
        return RedraftRoom.of(views.of(question), sent.words());
    }
}
