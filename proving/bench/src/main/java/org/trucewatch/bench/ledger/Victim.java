package org.trucewatch.bench.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trucewatch.desk.record.Clerk;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.Medium;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A process that files with 64 clients until it is killed, and says on its output what was acknowledged to whom.
///
/// Its words: where the ledger is (a file or a `jdbc:postgresql:` address) and the number of the round. No word is ever
/// filed twice, so that a doubled entry shows.
final class Victim {
    /// The round in which nobody is killed: a few entries and a clean end.
    static final String REHEARSAL = "rehearsal";

    private static final int REHEARSED = 3;
    /// Longer than any test takes, on however busy a machine: whoever starts it ends it.
    private static final long MOST_MINUTES = 30;

    private Victim() {}

    public static void main(String[] words) throws Exception {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var clerk = Clerk.open(medium(words[0]), InstantSource.system(), entry -> {})) {
            say(out, "ready");
            Crowd.run(Crowd.CLIENTS, TimeUnit.MINUTES.toNanos(MOST_MINUTES), (client, number) -> {
                var word = words[1] + ":" + client + ":" + number;
                var filed = clerk.file(List.of(Crowd.draft(Bytes.utf8(word))));
                if (filed instanceof Filed.Entered) say(out, word);
                return filed instanceof Filed.Entered && !(words[1].equals(REHEARSAL) && number == REHEARSED);
            });
        }
    }

    private static Medium medium(String place) {
        return place.startsWith("jdbc:") ? () -> PostgresStore.open(place) : () -> SqliteStore.open(Path.of(place));
    }

    private static void say(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
