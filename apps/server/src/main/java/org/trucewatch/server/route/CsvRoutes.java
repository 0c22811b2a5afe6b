package org.trucewatch.server.route;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.read.ReportRoom;
import org.trucewatch.desk.read.ReportsCsv;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// Tables for a spreadsheet. Words that one would take for a formula are marked as words; numbers stay numbers.
@RestController
final class CsvRoutes {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Views views;

    CsvRoutes(Views views) {
        this.views = views;
    }

    /// Verdicts alone, so there is no such table where the mandate allows none.
    @GetMapping(path = "/api/board.csv", produces = CSV)
    ResponseEntity<String> board(Question question) {
        var view = views.of(question);
        if (!Mandate.overAll(view.watched().agreement()).judges()) throw new NotFound();
        return file(
                "board.csv",
                JudgementCsv.write(view.watched(), view.judgement(), List.of(Standard.values()), view.wording()));
    }

    @GetMapping(path = "/api/reports.csv", produces = CSV)
    ResponseEntity<String> reports(Question question, Asked asked) {
        var view = views.of(question);
        return file("reports.csv", ReportsCsv.of(ReportRoom.all(view, asked.filter(view))));
    }

    private static ResponseEntity<String> file(String name, String csv) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(csv);
    }
}
