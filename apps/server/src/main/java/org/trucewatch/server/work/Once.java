package org.trucewatch.server.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.server.web.BadRequest;
import org.trucewatch.server.web.Problem;
import tools.jackson.databind.json.JsonMapper;

/// Does what was sent once, however often it is sent: whoever lost the line sends the same again under the same key and
/// gets the answer of the first time.
///
/// Keys lie in the cabinet of the office for a week: they outlive the server, and its other servers know them.
final class Once {
    private static final String DRAWER = "answers";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;

    private final Cabinet cabinet;
    private final JsonMapper json;
    private final InstantSource clock;
    private final AtomicBoolean swept = new AtomicBoolean();
    /// What this server is doing now, by the name of its paper.
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    Once(Cabinet cabinet, JsonMapper json, InstantSource clock) {
        this.cabinet = cabinet;
        this.json = json;
        this.clock = clock;
    }

    /// `scope` parts the keys of one person and route from those of others; `sent` is what it is written as.
    ResponseEntity<?> answer(String key, String scope, Object sent, Supplier<ResponseEntity<?>> act) {
        if (key.length() < SHORTEST || key.length() > LONGEST)
            throw new BadRequest("Send the header Idempotency-Key with 8 to 100 characters, a new one for each form, "
                    + "so that nothing is filed twice.");
        if (swept.compareAndSet(false, true)) sweep();
        var name = Answered.sign(scope + "\n" + key);
        var done = new CountDownLatch(1);
        var before = running.putIfAbsent(name, done);
        if (before != null) return afterwards(before, () -> answer(key, scope, sent, act));
        try {
            return first(name, Answered.sign(sent.toString()), act);
        } finally {
            running.remove(name);
            done.countDown();
        }
    }

    private static ResponseEntity<?> afterwards(CountDownLatch before, Supplier<ResponseEntity<?>> again) {
        try {
            before.await();
            return again.get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new BadRequest("What was sent at the same time broke off; send again.");
        }
    }

    private ResponseEntity<?> first(String name, String sent, Supplier<ResponseEntity<?>> act) {
        var begun = new Answered(clock.instant(), sent, 0, Bytes.EMPTY);
        // Lost power from here on, until the answer is kept: the key is known, and what became of it is not.
        if (cabinet.put(DRAWER, name, Cabinet.ABSENT, begun.written())) return run(name, sent, act);
        var kept = kept(name);
        return kept.isPresent() ? again(kept.get(), sent) : first(name, sent, act);
    }

    private Optional<Answered> kept(String name) {
        return cabinet.find(DRAWER, name).flatMap(paper -> Answered.read(paper.content()));
    }

    private ResponseEntity<?> again(Answered kept, String sent) {
        if (!kept.sent().equals(sent))
            throw new BadRequest("This Idempotency-Key was used for something else; send a new one.");
        if (kept.isOpen())
            return Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "unsure",
                            "The server broke off while it did this; "
                                    + "look whether it is on record before sending it anew.")
                    .answer();
        return ResponseEntity.status(kept.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(kept.body().toArray());
    }

    /// What was refused may be sent again under the same key, mended.
    private ResponseEntity<?> run(String name, String sent, Supplier<ResponseEntity<?>> act) {
        boolean done = false;
        try {
            var answer = act.get();
            done = answer.getStatusCode().is2xxSuccessful();
            if (done) keep(name, sent, answer);
            return answer;
        } finally {
            if (!done) forget(name);
        }
    }

    private void keep(String name, String sent, ResponseEntity<?> answer) {
        var body = answer.getBody();
        var bytes = body == null ? Bytes.EMPTY : Bytes.of(json.writeValueAsBytes(body));
        var answered =
                new Answered(clock.instant(), sent, answer.getStatusCode().value(), bytes);
        cabinet.find(DRAWER, name).ifPresent(paper -> cabinet.put(DRAWER, name, paper.version(), answered.written()));
    }

    private void forget(String name) {
        cabinet.find(DRAWER, name).ifPresent(paper -> cabinet.remove(DRAWER, name, paper.version()));
    }

    private void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        cabinet.all(DRAWER).forEach((name, paper) -> {
            boolean over = Answered.read(paper.content())
                    .map(one -> one.at().isBefore(oldest))
                    .orElse(true);
            if (over) cabinet.remove(DRAWER, name, paper.version());
        });
    }
}
