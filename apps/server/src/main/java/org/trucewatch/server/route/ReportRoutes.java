package org.trucewatch.server.route;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LedgerRoom;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.read.IncidentPage;
import org.trucewatch.desk.read.IncidentsPage;
import org.trucewatch.desk.read.MapPage;
import org.trucewatch.desk.read.MapRoom;
import org.trucewatch.desk.read.ReportPage;
import org.trucewatch.desk.read.ReportRoom;
import org.trucewatch.desk.read.ReportsPage;
import org.trucewatch.desk.read.TileRoom;
import org.trucewatch.desk.tiles.Tile;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What was reported: as a list, one by one, linked into incidents, and on the map.
@RestController
final class ReportRoutes {
    private static final Act ENTRY = Act.of("entry", "read");

    private final Views views;
    private final LedgerRoom ledger;
    private final Readers readers;

    ReportRoutes(Views views, LiveDesk desk, Readers readers) {
        this.views = views;
        this.ledger = new LedgerRoom(desk);
        this.readers = readers;
    }

    @GetMapping("/api/reports")
    ReportsPage reports(
            Question question,
            Asked asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var view = views.of(question);
        return ReportRoom.of(view, asked.filter(view), page, size);
    }

    @GetMapping("/api/reports/{id}")
    ReportPage report(Question question, @PathVariable String id) {
        var page = ReportPage.of(views.of(question), id).orElseThrow(NotFound::new);
        return views.agreement(question.agreement())
                .filter(agreement -> readers.current().may(agreement, ENTRY).admits())
                .map(agreement -> page.enteredAs(ledger.entryOf(agreement, id)))
                .orElse(page);
    }

    @GetMapping("/api/incidents")
    IncidentsPage incidents(
            Question question,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return IncidentsPage.of(views.of(question), page, size);
    }

    @GetMapping("/api/incidents/{id}")
    IncidentPage incident(Question question, @PathVariable String id) {
        var page = IncidentPage.of(views.of(question), id).orElseThrow(NotFound::new);
        boolean named = views.agreement(question.agreement())
                .filter(readers::areToldWho)
                .isPresent();
        return named ? page : page.withoutNames();
    }

    @GetMapping("/api/map")
    MapPage map(Question question, @RequestParam Optional<String> from, @RequestParam Optional<String> to) {
        var view = views.of(question);
        return MapRoom.of(view, Views.days(view, from, to));
    }

    /// The points of reports as a vector tile; `z`, `x` and `y` as web maps count them.
    @GetMapping(path = "/api/map/tiles/{z}/{x}/{y}", produces = "application/vnd.mapbox-vector-tile")
    byte[] tile(
            Question question,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to) {
        var tile = Tile.of(z, x, y).orElseThrow(NotFound::new);
        var view = views.of(question);
        return TileRoom.of(view, tile, Views.days(view, from, to));
    }
}
