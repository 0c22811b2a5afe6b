package org.trucewatch.server.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.read.ReportRoom;
import org.trucewatch.desk.read.ReportsCsv;
import org.trucewatch.desk.read.View;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.TableStream;
import org.trucewatch.server.web.Views;

/// Tables for a spreadsheet. Words that one would take for a formula are marked as words; numbers stay numbers. The
/// name of the file says of which moment it is, for nothing else would once it is copied.
@RestController
final class CsvRoutes {
    private static final String CSV = "text/csv;charset=UTF-8";

    /// A spreadsheet that is handed a file without it takes each Arabic letter for two of another alphabet.
    private static final String SPREADSHEET_MARK = "\uFEFF";

    private final Views views;

    CsvRoutes(Views views) {
        this.views = views;
    }

    /// Verdicts alone, so there is no such table where the mandate allows none.
    @GetMapping(path = "/api/board.csv", produces = CSV)
    ResponseEntity<InputStreamResource> board(Question question) {
        var view = views.of(question);
        if (!Mandate.overAll(view.watched().agreement()).judges()) throw new NotFound();
        return file(
                "board",
                view,
                JudgementCsv.lines(view.watched(), view.judgement(), List.of(Standard.values()), view.wording()));
    }

    @GetMapping(path = "/api/reports.csv", produces = CSV)
    ResponseEntity<InputStreamResource> reports(Question question, Asked asked) {
        var view = views.of(question);
        return file("reports", view, ReportsCsv.of(ReportRoom.all(view, asked.filter(view))));
    }

    private static ResponseEntity<InputStreamResource> file(String what, View view, Stream<String> lines) {
        var name = "%s-%s-known-%s.csv"
                .formatted(
                        what,
                        lastDay(view, view.asOf().happened()),
                        lastDay(view, view.asOf().known()));
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(new TableStream(Stream.concat(Stream.of(SPREADSHEET_MARK), lines))));
    }

    /// A date means its end, which is the beginning of the next.
    private static LocalDate lastDay(View view, long end) {
        return LocalDate.ofInstant(
                Instant.ofEpochSecond(end - 1), view.watched().zone());
    }
}
