package org.trucewatch.server.route;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.live.PackageRoom;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// What stands on record of a published incident, as one file that anybody may check without this desk.
@RestController
final class PackageRoutes {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final Act ENTRY = Act.of("entry", "read");

    private final Views views;
    private final Readers readers;
    private final PackageRoom room;

    PackageRoutes(Views views, Readers readers, LiveDesk desk) {
        this.views = views;
        this.readers = readers;
        this.room = new PackageRoom(desk);
    }

    /// Of the record as it is now, whatever day is asked about: entries have no other.
    @GetMapping("/api/incidents/{id}/package")
    ResponseEntity<byte[]> pack(Question question, @PathVariable String id) {
        var now = new Question(question.agreement(), Optional.empty(), Optional.empty(), question.lang());
        var agreement = views.agreement(question.agreement()).orElseThrow(NotFound::new);
        var person = readers.current();
        var reader = new PackageRoom.Reader(
                views.of(now).watched(),
                person.sign(),
                person.may(agreement, ENTRY).admits());
        var file = room.of(agreement, id, reader).orElseThrow(NotFound::new);
        var disposition = ContentDisposition.attachment().filename(id + ".zip").build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.toArray());
    }
}
