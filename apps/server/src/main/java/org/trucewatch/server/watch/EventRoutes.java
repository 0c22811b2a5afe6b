package org.trucewatch.server.watch;

import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Question;
import org.trucewatch.server.web.Views;

/// Tells a page that is open when something was added, and never what: the page asks again, through the gate.
@RestController
final class EventRoutes {
    private static final long FOR_EVER = 0;

    private final LiveDesk desk;
    private final Views views;

    EventRoutes(LiveDesk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/api/events")
    SseEmitter events(Question question) {
        var agreement = views.agreement(question.agreement()).orElseThrow(NotFound::new);
        var emitter = new SseEmitter(FOR_EVER);
        var listening = desk.listen(changed -> {
            if (changed.equals(agreement)) tell(emitter, agreement);
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
