package org.trucewatch.server.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.Term;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.desk.work.Intent;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.server.web.BadRequest;
import org.trucewatch.server.web.Problem;
import tools.jackson.databind.json.JsonMapper;

/// Does what was sent once, however often it is sent: whoever lost the line sends the same again under the same key and
/// gets the answer of the first time.
///
/// Keys lie in the cabinet of the office for a week: they outlive the server, and its other servers know them. With the
/// key lies what was about to be entered, so that after a power cut the record itself tells whether it was.
final class Once {
    static final String HEADER = "Idempotency-Key";

    private static final String DRAWER = "answers";
    private static final String UNSURE = "unsure";
    private static final Duration KEPT = Duration.ofDays(7);
    /// So long another server may still be entering what it told.
    private static final Term PATIENCE = new Term(Duration.ofSeconds(30));

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

    /// Something that is done under a key. `scope` parts the keys of one person and route from those of others;
    /// `sent` is what it is written as, and `wording` says why not. `found` answers for what was told and is on
    /// record; it is empty where it is not.
    record Act(
            String scope,
            Object sent,
            Wording wording,
            Supplier<ResponseEntity<?>> act,
            Function<Intent, Optional<ResponseEntity<?>>> found) {
        String sign() {
            return Answered.sign(sent.toString());
        }
    }

    ResponseEntity<?> answer(String key, Act act) {
        if (key.length() < SHORTEST || key.length() > LONGEST) throw new BadRequest(Fault.NO_KEY, HEADER);
        if (swept.compareAndSet(false, true)) sweep();
        var name = Answered.sign(act.scope + "\n" + key);
        var done = new CountDownLatch(1);
        var before = running.putIfAbsent(name, done);
        if (before != null) return afterwards(before, () -> answer(key, act));
        try {
            return first(name, act);
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
            throw new BadRequest(Fault.SENT_TOGETHER);
        }
    }

    private ResponseEntity<?> first(String name, Act act) {
        // Lost power from here on, until the answer is kept: the key is known. Without an intent nothing was entered;
        // with one, the record tells whether it was.
        if (cabinet.put(DRAWER, name, Cabinet.ABSENT, begun(act, Bytes.EMPTY))) return run(name, act);
        var paper = cabinet.find(DRAWER, name);
        var kept = paper.flatMap(one -> Answered.read(one.content()));
        return kept.isPresent() ? again(name, paper.get().version(), kept.get(), act) : first(name, act);
    }

    private Bytes begun(Act act, Bytes intent) {
        return new Answered(clock.instant(), act.sign(), 0, intent).written();
    }

    private ResponseEntity<?> again(String name, long version, Answered kept, Act act) {
        if (!kept.sent().equals(act.sign())) throw new BadRequest(Fault.KEY_USED, HEADER);
        if (!kept.isOpen())
            return ResponseEntity.status(kept.status())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(kept.body().toArray());
        var intent = Intent.read(kept.body());
        var found = intent.flatMap(act.found);
        if (found.isPresent()) return kept(name, act, found.get());
        if (intent.isPresent() && !PATIENCE.isOver(kept.at(), clock.instant()))
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, UNSURE, act.wording, Fault.BROKE_OFF)
                    .answer();
        // Whoever else has the key finds the paper changed before it enters anything.
        return cabinet.put(DRAWER, name, version, begun(act, Bytes.EMPTY)) ? run(name, act) : first(name, act);
    }

    /// What was refused may be sent again under the same key, mended. Where something was told and it is not sure that
    /// it was not entered, the paper stays open, for the record to tell.
    private ResponseEntity<?> run(String name, Act act) {
        long version = cabinet.find(DRAWER, name).map(Cabinet.Paper::version).orElse(Cabinet.ABSENT);
        var told = new AtomicBoolean();
        boolean answered = false;
        try {
            var answer = Intent.<ResponseEntity<?>>heard(
                    intent -> {
                        told.set(true);
                        tell(name, version, act, intent);
                    },
                    act.act);
            answered = true;
            if (isUnsure(answer)) return answer;
            if (answer.getStatusCode().is2xxSuccessful()) return kept(name, act, answer);
            forget(name);
            return answer;
        } finally {
            if (!answered && !told.get()) forget(name);
        }
    }

    private void tell(String name, long version, Act act, Intent intent) {
        if (!cabinet.put(DRAWER, name, version, begun(act, intent.written()))) throw new BadRequest(Fault.SENT_AGAIN);
    }

    private static boolean isUnsure(ResponseEntity<?> answer) {
        return answer.getBody() instanceof Problem problem && problem.code().equals(UNSURE);
    }

    private ResponseEntity<?> kept(String name, Act act, ResponseEntity<?> answer) {
        var body = answer.getBody();
        var bytes = body == null ? Bytes.EMPTY : Bytes.of(json.writeValueAsBytes(body));
        var answered =
                new Answered(clock.instant(), act.sign(), answer.getStatusCode().value(), bytes);
        cabinet.find(DRAWER, name).ifPresent(paper -> cabinet.put(DRAWER, name, paper.version(), answered.written()));
        return answer;
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
