package org.trucewatch.server.work;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.IncidentPage;
import org.trucewatch.desk.work.Counter;
import org.trucewatch.desk.work.GradingRoom;
import org.trucewatch.desk.work.Rooms;
import org.trucewatch.desk.work.Worked;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// Takes work in. Each route names the person who is signed in and hands the form to the desk.
@RestController
final class WorkRoutes {
    private static final String KEY = Once.HEADER;

    private final Views views;
    private final Readers readers;
    private final Rooms rooms;
    private final Counter counter;
    private final Once once;

    WorkRoutes(Views views, Readers readers, Rooms rooms, Counter counter, Once once) {
        this.views = views;
        this.readers = readers;
        this.rooms = rooms;
        this.counter = counter;
        this.once = once;
    }

    /// What was done: the number given, the entries in the ledger, and verdicts that rest on what was corrected.
    /// `mirrorBehind` says that it is on record and the copy for others could not be brought up to it yet.
    record Done(String id, List<Long> entries, List<String> flagged, boolean mirrorBehind) {}

    /// A refusal that shows what somebody else did meanwhile.
    record Conflict(
            String type, String title, int status, String code, String detail, Optional<IncidentPage> changed) {}

    @PostMapping("/api/reports")
    ResponseEntity<?> file(
            Question question,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Report sent) {
        return work(question, key, sent, (agreement, person) -> rooms.filing().file(agreement, sent.form(), person));
    }

    @PostMapping("/api/reports/{id}/correct")
    ResponseEntity<?> correct(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Report sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.filing().correct(agreement, id, sent.form(), sent.why(), person));
    }

    @PostMapping("/api/reports/{id}/grade")
    ResponseEntity<?> grade(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Grade sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.grading().grade(agreement, id, sent.form(), person));
    }

    @GetMapping("/api/reports/{id}/grades")
    List<GradingRoom.Grade> grades(Question question, @PathVariable String id) {
        var view = views.of(question);
        if (!view.holds(id)) throw new NotFound();
        var agreement = agreement(question);
        var grades = rooms.grading().of(agreement, id);
        boolean open = readers.areToldWho(agreement);
        return grades.stream()
                .map(grade -> open ? grade.with(view::why) : grade.withoutReason())
                .toList();
    }

    @PostMapping("/api/links")
    ResponseEntity<?> link(
            Question question, @RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody Sent.Link sent) {
        return work(question, key, sent, (agreement, person) -> rooms.linking().link(agreement, sent.form(), person));
    }

    @PostMapping("/api/links/{id}/undo")
    ResponseEntity<?> undo(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Undo sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.linking().undo(agreement, id, sent.why(), person));
    }

    @PostMapping("/api/incidents/{id}/findings")
    ResponseEntity<?> decide(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.FindingSent sent) {
        var form = sent.form();
        return answered(question, key, List.of(id, sent), (agreement, person) -> {
            var worked = rooms.deciding().decide(agreement, id, form, person);
            return worked instanceof Worked.Overtaken(var fault, var parts)
                    ? conflict(fault.sentence(Views.wording(question), parts), IncidentPage.of(views.of(question), id))
                    : answer(worked, question);
        });
    }

    @PostMapping("/api/incidents/{id}/comments")
    ResponseEntity<?> comment(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Comment sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.deciding().comment(agreement, id, sent.about(), sent.words(), person));
    }

    @PostMapping("/api/incidents/{id}/state")
    ResponseEntity<?> move(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Move sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.moving().move(agreement, id, sent.form(), person));
    }

    @PostMapping("/api/reports/{id}/apart")
    ResponseEntity<?> part(
            Question question,
            @PathVariable String id,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Sent.Apart sent) {
        return work(
                question,
                key,
                List.of(id, sent),
                (agreement, person) -> rooms.parting().part(agreement, id, sent.form(), person));
    }

    private ResponseEntity<?> work(Question question, String key, Object sent, BiFunction<Label, Person, Worked> act) {
        return answered(question, key, sent, (agreement, person) -> answer(act.apply(agreement, person), question));
    }

    private ResponseEntity<?> answered(
            Question question, String key, Object sent, BiFunction<Label, Person, ResponseEntity<?>> act) {
        var person = readers.current();
        var agreement = agreement(question);
        return once.answer(
                key,
                new Once.Act(
                        person.name() + " " + agreement,
                        sent,
                        Views.wording(question),
                        () -> act.apply(agreement, person),
                        intent -> counter.found(agreement, intent, person).map(done -> answer(done, question))));
    }

    private Label agreement(Question question) {
        return views.agreement(question.agreement()).orElseThrow(NotFound::new);
    }

    private ResponseEntity<?> answer(Worked worked, Question question) {
        return switch (worked) {
            case Worked.Done(var id, var entries, var flagged) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Done(id, entries, flagged, counter.isMirrorBehind()));
            case Worked.Refused(var wrong) ->
                Problem.refused(wrong, Views.wording(question)).answer();
            case Worked.Overtaken(var fault, var parts) ->
                conflict(fault.sentence(Views.wording(question), parts), Optional.empty());
            case Worked.Missing() -> Problem.notFound(Views.wording(question)).answer();
            case Worked.NotEntered(var why) ->
                Problem.notEntered(why, Views.wording(question)).answer();
        };
    }

    private static ResponseEntity<Conflict> conflict(String sentence, Optional<IncidentPage> changed) {
        var status = HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .contentType(Problem.MEDIA_TYPE)
                .body(new Conflict(
                        "about:blank", status.getReasonPhrase(), status.value(), "conflict", sentence, changed));
    }
}
