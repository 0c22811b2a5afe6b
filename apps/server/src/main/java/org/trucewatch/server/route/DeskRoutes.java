package org.trucewatch.server.route;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.read.AgreementPage;
import org.trucewatch.desk.read.DeskPage;
import org.trucewatch.desk.read.SourcesPage;
import org.trucewatch.desk.read.TextsPage;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What an agreement is: its texts, its names, its sources.
@RestController
final class DeskRoutes {
    private final Views views;

    DeskRoutes(Views views) {
        this.views = views;
    }

    @GetMapping("/api/desk")
    DeskPage desk(Question question) {
        return DeskPage.of(views.of(question));
    }

    @GetMapping("/api/agreement")
    AgreementPage agreement(Question question) {
        return AgreementPage.of(views.of(question));
    }

    @GetMapping("/api/texts")
    TextsPage texts(Question question) {
        return TextsPage.of(views.of(question));
    }

    @GetMapping("/api/sources")
    SourcesPage sources(Question question) {
        return SourcesPage.of(views.of(question));
    }
}
