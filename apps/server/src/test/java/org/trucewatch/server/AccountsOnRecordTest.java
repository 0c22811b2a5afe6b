package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;

/// A server that breaks off while an account is made or ended: what was done is on record, and what is on record was
/// done, once it runs again.
class AccountsOnRecordTest {
    private static final String MAJOR = """
            {"name":"major","organisation":"Field mission","agreement":"northern-homs","roles":["MON"],
             "password":"a long enough password"}
            """;

    @TempDir
    private Path folder;

    /// At which drawer the power goes; at none if it is empty. Sessions are looked for before they are ended.
    private volatile String cut = "";

    private boolean cuts(String drawer, Bytes content) {
        return drawer.equals(cut) && (drawer.equals("sessions") || content.size() > 0);
    }

    /// Sends something while the power goes at `drawer`.
    private int broken(String drawer, Function<Caller, HttpResponse<String>> sent) {
        try (var desk = TestDesk.lasting(
                folder, Optional.empty(), Optional.empty(), cabinet -> new BreakingCabinet(cabinet, this::cuts))) {
            var admin = desk.signedIn("admin");
            cut = drawer;
            return sent.apply(admin).statusCode();
        } finally {
            cut = "";
        }
    }

    @Test
    void anAccountThatWasMadeWhileTheServerBrokeOffIsOnRecord() {
        assertEquals(500, broken("sessions", admin -> admin.post("/api/accounts", MAJOR)));

        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var entered = new Caller(desk.address()).signIn("major", "a long enough password");
            assertEquals(200, entered.statusCode(), entered.body());
            assertEquals(
                    List.of("Account made: major (Field mission), [northern-homs/MON]"), ofAccounts(desk, "major"));
        }
    }

    @Test
    void anAccountThatWasEndedWhileTheServerBrokeOffIsOnRecordAndEnded() {
        assertEquals(500, broken("sessions", admin -> admin.delete("/api/accounts/monitor")));

        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var admin = desk.signedIn("admin");
            assertEquals(
                    401,
                    new Caller(desk.address())
                            .signIn("monitor", TestDesk.PASSWORD)
                            .statusCode());
            assertFalse(admin.get("/api/accounts").body().contains("monitor"));
            assertEquals(List.of("Account ended: monitor"), ofAccounts(desk, "monitor"));
        }
    }

    @Test
    void whatIsOnRecordIsDoneAlsoWhereNothingOfItWasDoneBefore() {
        assertEquals(500, broken("accounts", admin -> admin.post("/api/accounts", MAJOR)));

        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var entered = new Caller(desk.address()).signIn("major", "a long enough password");
            assertEquals(200, entered.statusCode(), entered.body());
            assertEquals(1, ofAccounts(desk, "major").size());
        }
    }

    private static List<String> ofAccounts(TestDesk desk, String name) {
        var words = new ArrayList<String>();
        var entries = desk.record()
                .record()
                .ask(ledger -> ledger.entries(0, (int) ledger.head().size()));
        for (var entry : entries)
            account(entry).filter(one -> one.contains(name)).ifPresent(words::add);
        return words;
    }

    private static Optional<String> account(Entry entry) {
        try {
            var draft = Envelope.read(entry).draft();
            if (!draft.kind().text().equals("account")) return Optional.empty();
            return Optional.of(new String(draft.payload().toArray(), StandardCharsets.UTF_8).strip());
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }
}
