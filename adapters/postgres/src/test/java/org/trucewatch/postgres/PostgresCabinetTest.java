package org.trucewatch.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.deskkit.CabinetContract;
import org.trucewatch.ledger.bytes.Bytes;

final class PostgresCabinetTest extends CabinetContract {
    private static final Bytes WORDS = Bytes.utf8("words");

    private String url = "";

    private static Cabinet.Guard guard(Cabinet cabinet, String name) {
        return new Cabinet.Guard(
                "deeds", name, cabinet.find("deeds", name).orElseThrow().version());
    }

    @BeforeEach
    void newDatabase() throws SQLException {
        url = Server.newDatabase();
        PostgresStore.open(url).close();
    }

    @Override
    protected Cabinet open() {
        return new PostgresCabinet(url);
    }

    /// Another server takes the guard away and has not said so yet: whoever adds under it waits, and comes too late.
    @Test
    void whoeverTakesAGuardAwayIsWaitedFor() throws Exception {
        var cabinet = new PostgresCabinet(url);
        cabinet.put("deeds", "now", Cabinet.ABSENT, WORDS);
        var guard = guard(cabinet, "now");
        try (var other = DriverManager.getConnection(url);
                var sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("delete from ledger.paper where drawer = 'deeds'");
            var added = CompletableFuture.supplyAsync(() -> cabinet.add("accounts", "ada", WORDS, guard));
            while (waiting(url) == 0) assertFalse(added.isDone());
            other.commit();

            assertFalse(added.get(60, TimeUnit.SECONDS));
        }
    }

    private static int waiting(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        }
    }
}
