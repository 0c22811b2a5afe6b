package org.trucewatch.server.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// Tells a page that is open when something was added, and never what: the page asks again, through the gate.
@RestController
final class EventRoutes {
    private static final long FOR_EVER = 0;

    private static final Act LISTEN = Act.of("event", "read");

    private final LiveDesk desk;
    private final Views views;
    private final Readers readers;

    EventRoutes(LiveDesk desk, Views views, Readers readers) {
        this.desk = desk;
        this.views = views;
        this.readers = readers;
    }

    @GetMapping("/api/events")
    SseEmitter events(Question question, HttpServletRequest request) {
        var agreement = views.agreement(question.agreement()).orElseThrow(NotFound::new);
        var emitter = new SseEmitter(FOR_EVER);
        var reader = readers.later(request);
        var listening = desk.listen(changed -> {
            if (!changed.equals(agreement)) return;
            if (mayListen(reader, agreement)) tell(emitter, agreement);
            else end(emitter);
        });
        emitter.onCompletion(listening::close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> listening.close());
        greet(emitter);
        return emitter;
    }

    /// The first word opens the stream, so that the page knows that it listens.
    private static void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("listening"));
        } catch (IOException gone) {
            emitter.complete();
        }
    }

    /// Whoever files must not fail because nobody can say who listens.
    private static boolean mayListen(Supplier<Person> reader, Label agreement) {
        try {
            return reader.get().may(agreement, LISTEN).admits();
        } catch (StoreFailure away) {
            return false;
        }
    }

    /// A stream outlives the request that opened it: whose session or account was ended since is told nothing more.
    private static void end(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException _) {
            // The container is at it.
        }
    }

    /// Of a page that is gone whoever files hears nothing. The container ends its stream, and with it the listening: to
    /// end it here as well may fail, for the container may be at it.
    static void tell(SseEmitter emitter, Label agreement) {
        try {
            emitter.send(SseEmitter.event().name("change").data(Map.of("agreement", agreement.text())));
        } catch (IOException | IllegalStateException _) {
            // Nobody is there to be told.
        }
    }
}
