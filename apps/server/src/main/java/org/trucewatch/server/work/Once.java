package org.trucewatch.server.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.trucewatch.server.web.BadRequest;

/// Does what was sent once, however often it is sent: whoever lost the line sends the same again under the same key and
/// gets the answer of the first time.
///
/// Keys are kept by this process, the latest of them only.
final class Once {
    private static final int MOST_KEYS = 10_000;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Kept(Object sent, CompletableFuture<ResponseEntity<?>> answer) {}

    /// `scope` parts the keys of one person and route from those of others.
    ResponseEntity<?> answer(String key, String scope, Object sent, Supplier<ResponseEntity<?>> act) {
        if (key.length() < SHORTEST || key.length() > LONGEST)
            throw new BadRequest("Send the header Idempotency-Key with 8 to 100 characters, a new one for each form, "
                    + "so that nothing is filed twice.");
        var fresh = new Kept(sent, new CompletableFuture<>());
        var before = before(scope + " " + key, fresh);
        if (before.isEmpty()) return run(scope + " " + key, fresh, act);
        if (!before.get().sent.equals(sent))
            throw new BadRequest("This Idempotency-Key was used for something else; send a new one.");
        return before.get().answer.join();
    }

    private Optional<Kept> before(String key, Kept fresh) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.putIfAbsent(key, fresh));
        } finally {
            lock.unlock();
        }
    }

    /// What was refused may be sent again under the same key, mended.
    private ResponseEntity<?> run(String key, Kept fresh, Supplier<ResponseEntity<?>> act) {
        boolean done = false;
        try {
            var answer = act.get();
            done = answer.getStatusCode().is2xxSuccessful();
            fresh.answer.complete(answer);
            return answer;
        } finally {
            if (!done) forget(key);
            fresh.answer.completeExceptionally(new BadRequest("What was sent at the same time broke off; send again."));
        }
    }

    private void forget(String key) {
        lock.lock();
        try {
            kept.remove(key);
        } finally {
            lock.unlock();
        }
    }
}
