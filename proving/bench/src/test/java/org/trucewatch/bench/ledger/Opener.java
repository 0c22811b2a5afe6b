package org.trucewatch.bench.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A process that opens each ledger it is told on its input, and says on its output how that went.
final class Opener {
    static final String OPENED = "opened";

    private Opener() {}

    public static void main(String[] none) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        try (var places = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var place = places.readLine(); place != null; place = places.readLine()) out.println(tried(place));
        }
    }

    private static String tried(String place) {
        try (var store = open(place)) {
            return store.head().size() == 0 ? OPENED : "it is not empty";
        } catch (StoreFailure failure) {
            return failure.sentence();
        }
    }

    private static Store open(String place) {
        return place.startsWith("jdbc:") ? PostgresStore.open(place) : SqliteStore.open(Path.of(place));
    }
}
