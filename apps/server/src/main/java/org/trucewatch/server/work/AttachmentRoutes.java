package org.trucewatch.server.work;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.attach.Card;
import org.trucewatch.desk.attach.GivenName;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Letters;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.permit.TwoPersons;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.desk.work.AttachingRoom;
import org.trucewatch.desk.work.AttachingRoom.Attachment;
import org.trucewatch.desk.work.AttachingRoom.Handed;
import org.trucewatch.desk.work.AttachingRoom.Opened;
import org.trucewatch.desk.work.AttachingRoom.Taken;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.BadRequest;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// Files that are handed in with a report, and handed out again: the cleaned copy to whoever reads the report, the file
/// as it came to two people who say why.
@RestController
final class AttachmentRoutes {
    private static final String KEY = Once.HEADER;
    private static final Act OPEN = Act.of("original", "open");

    /// A file of a stranger runs nothing and asks nobody, whatever a browser takes it for.
    private static final String CLOSED = "default-src 'none'; sandbox";

    private final Views views;
    private final Readers readers;
    private final AttachingRoom attaching;
    private final TwoPersons two;
    private final Once once;

    /// A file lies in memory from its first byte until it is sealed, however slowly it comes.
    private final AtOnce hands = new AtOnce(2);

    AttachmentRoutes(Views views, Readers readers, AttachingRoom attaching, TwoPersons two, Once once) {
        this.views = views;
        this.readers = readers;
        this.attaching = attaching;
        this.two = two;
        this.once = once;
    }

    /// A file on record. `name` is the one it came with, for those who may open it as it came; `asked` says who asked
    /// for that and waits for a second. `size` and `sha256` are those of the file as it came, for the same and for
    /// whoever handed it in: by them others could find who has that very file elsewhere.
    record Part(
            String id,
            String report,
            String type,
            Optional<Long> size,
            Optional<String> sha256,
            Optional<CopyPart> copy,
            Optional<String> name,
            Optional<String> asked,
            String by,
            long entry) {}

    /// A file whose keys were destroyed: why, and the entry that says so.
    record GonePart(String id, String why, String by, long entry) {}

    record CopyPart(String file, long size, String sha256) {}

    record Why(String why) {}

    /// That a second person is needed.
    record Waiting(String waiting, String first) {}

    @GetMapping("/api/reports/{id}/attachments")
    List<Part> of(Question question, @PathVariable String id) {
        if (!views.of(question).holds(id)) throw new NotFound();
        var agreement = agreement(question);
        return attaching.of(agreement, id).stream()
                .map(one -> part(agreement, one))
                .toList();
    }

    /// What was destroyed of the files of a report.
    @GetMapping("/api/reports/{id}/attachments/destroyed")
    List<GonePart> gone(Question question, @PathVariable String id) {
        var view = views.of(question);
        if (!view.holds(id)) throw new NotFound();
        var agreement = agreement(question);
        return attaching.gone(agreement, id).stream()
                .map(one -> new GonePart(one.id(), view.why(one.why()), by(agreement, one.by()), one.entry()))
                .toList();
    }

    /// The body is the file itself, of whatever kind; `name` is what it is called where it comes from.
    @PostMapping("/api/reports/{id}/attachments")
    ResponseEntity<?> attach(
            Question question,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(name = KEY, defaultValue = "") String key,
            HttpServletRequest request) {
        return hands.in(readers.current().name(), () -> taken(question, id, name, key, request));
    }

    private ResponseEntity<?> taken(Question question, String id, String name, String key, HttpServletRequest request) {
        var content = content(request);
        var person = readers.current();
        var agreement = agreement(question);
        var sent = List.of("attachment", id, FilePart.sha256(content));
        // The same file is kept once with a report, so that an act that broke off is simply done again.
        return once.answer(
                key,
                new Once.Act(
                        person.name() + " " + agreement,
                        sent,
                        Views.wording(question),
                        () -> {
                            if (!views.of(question).shows(id)) throw new NotFound();
                            var taken = attaching.attach(agreement, id, name, content, person);
                            return answer(agreement, taken, Views.wording(question));
                        },
                        _ -> Optional.empty()));
    }

    /// Straight into memory, and no further than a file may be long: nothing of it lies on a disk before it is sealed.
    private static Bytes content(HttpServletRequest request) {
        try {
            return Bytes.of(request.getInputStream().readNBytes(Inspector.MOST_BYTES + 1));
        } catch (IOException broken) {
            throw new BadRequest(Fault.FILE_NOT_WHOLE);
        }
    }

    private ResponseEntity<?> answer(Label agreement, Taken taken, Wording wording) {
        return switch (taken) {
            case Taken.Kept(var attachment) ->
                ResponseEntity.status(HttpStatus.CREATED).body(part(agreement, attachment));
            case Taken.Bad(var wrong) ->
                Problem.refused(
                                Set.of(new Problem.Field(
                                        wrong.field(), wrong.fault().code(), wrong.sentence(wording))),
                                wording)
                        .answer();
            case Taken.Missing() -> Problem.notFound(wording).answer();
            case Taken.NotEntered(var why) -> Problem.notEntered(why, wording).answer();
        };
    }

    private Part part(Label agreement, Attachment one) {
        var card = one.card();
        boolean mayOpen = readers.current().may(agreement, OPEN).admits();
        boolean knows = mayOpen || readers.current().sign().equals(one.by());
        return new Part(
                one.id(),
                card.report(),
                card.media().type(),
                Optional.of(card.size()).filter(size -> knows),
                Optional.of(card.sha256()).filter(sha256 -> knows),
                card.copy().map(copy -> copy(one, copy)),
                Optional.of(card.name()).filter(name -> mayOpen).map(GivenName::text),
                mayOpen ? two.waiting(act(agreement, one.id())) : Optional.empty(),
                by(agreement, one.by()),
                one.entry());
    }

    /// Who handed a file in, for those who are told and for themselves.
    private String by(Label agreement, String name) {
        boolean told = readers.areToldWho(agreement) || readers.current().sign().equals(name);
        return told ? name : "";
    }

    private static CopyPart copy(Attachment one, Card.Copy copy) {
        return new CopyPart(one.id() + "." + one.card().media().ending(), copy.size(), copy.sha256());
    }

    @GetMapping("/api/attachments/{id}")
    ResponseEntity<byte[]> copy(Question question, @PathVariable String id) {
        var found = attaching
                .find(agreement(question), id)
                .filter(one -> views.of(question).holds(one.card().report()))
                .orElseThrow(NotFound::new);
        return handed(attaching.copy(found).orElseThrow(NotFound::new));
    }

    /// The file as it came. The first who asks waits for somebody of another organisation; the record says who opened
    /// it and why.
    @PostMapping("/api/attachments/{id}/original")
    ResponseEntity<?> original(Question question, @PathVariable String id, @RequestBody Why why) {
        var agreement = agreement(question);
        var person = readers.current();
        var found = attaching
                .find(agreement, id)
                .filter(one -> person.roles(agreement).contains(Role.CUS)
                        || views.of(question).holds(one.card().report()))
                .orElseThrow(NotFound::new);
        if (!isLine(why.why))
            return Problem.refused(List.of(Wrong.of("why", Fault.NO_WHY)), Views.wording(question))
                    .answer();
        return switch (two.ask(act(agreement, id), person)) {
            case TwoPersons.Found.Waiting(var first) ->
                ResponseEntity.accepted().body(new Waiting("second-person", first));
            case TwoPersons.Found.Both _ ->
                opened(attaching.original(agreement, found, why.why.strip(), person), question);
        };
    }

    private static ResponseEntity<?> opened(Opened opened, Question question) {
        return switch (opened) {
            case Opened.Open(var file) -> handed(file);
            case Opened.Missing() -> throw new NotFound();
            case Opened.NotEntered(var why) ->
                Problem.notEntered(why, Views.wording(question)).answer();
        };
    }

    private static boolean isLine(String words) {
        return !words.isBlank()
                && words.length() <= 500
                && !Letters.hideOrTurn(words)
                && words.codePoints().noneMatch(Character::isISOControl);
    }

    private static String act(Label agreement, String id) {
        return "original " + agreement + " " + id;
    }

    private static ResponseEntity<byte[]> handed(Handed handed) {
        var type = MediaType.parseMediaType(
                handed.type().startsWith("text/") ? handed.type() + ";charset=UTF-8" : handed.type());
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(handed.name()))
                .header("Content-Security-Policy", CLOSED)
                .body(handed.content().toArray());
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private Label agreement(Question question) {
        return views.agreement(question.agreement()).orElseThrow(NotFound::new);
    }
}
