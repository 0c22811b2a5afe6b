package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.Ledger;
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
        assertEquals(500, broken("sessions", admin -> admin.delete(TestDesk.account("monitor"))));

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

    @Test
    void anAccountIsEndedWhateverLettersItsNameHas() {
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var admin = desk.signedIn("admin");
            for (var name : List.of("a/b", "a\\b", "a;b", "a%2Fb", "..", "نقطة / رقيب")) {
                var wanted = MAJOR.replace("\"major\"", "\"" + name.replace("\\", "\\\\") + "\"");
                var made = admin.post("/api/accounts", wanted);
                assertEquals(201, made.statusCode(), name + ": " + made.body());
                assertEquals(204, admin.delete(TestDesk.account(name)).statusCode(), name);
                assertEquals(404, admin.delete(TestDesk.account(name)).statusCode(), name);
            }
        }
    }

    @Test
    void whoeverIsOnRecordIsNotImitatedInOtherLetters() {
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var admin = desk.signedIn("admin");
            admin.post("/api/accounts", MAJOR.replace("Field mission", "Watch"));
            assertEquals(204, admin.delete(TestDesk.account("major")).statusCode());

            for (var wanted : List.of(
                    MAJOR.replace("major", "m\u0430jor"),
                    MAJOR.replace("major", "captain").replace("Field mission", "W\u0430tch"),
                    MAJOR.replace("major", "captain").replace("Field mission", "An\u0430dolu Agency"))) {
                var refused = admin.post("/api/accounts", wanted);
                assertEquals(422, refused.statusCode(), refused.body());
                assertFalse(refused.body().contains("Anadolu"), refused.body());
            }
            assertEquals(201, admin.post("/api/accounts", MAJOR).statusCode());
        }
    }

    /// The administrators are lost; whoever stands at the machine starts the server once with `--readmit`.
    @Test
    void whoeverStandsAtTheMachineMakesAnAdministratorOnceAndTheRecordSaysSo() {
        TestDesk.lasting(folder, Optional.empty()).close();
        var setup = """
                {"token":"%s","name":"%s","organisation":"Field mission","password":"a password of the machine"}
                """;
        try (var desk = TestDesk.readmitting(folder)) {
            var token = desk.office().first().token().orElseThrow();
            var caller = new Caller(desk.address());
            assertEquals(
                    404,
                    caller.post("/api/setup", setup.formatted("0".repeat(32), "rescuer"))
                            .statusCode());
            assertEquals(
                    422,
                    caller.post("/api/setup", setup.formatted(token, "monitor")).statusCode());
            var made = caller.post("/api/setup", setup.formatted(token, "rescuer"));
            assertEquals(201, made.statusCode(), made.body());
            assertEquals(
                    404,
                    caller.post("/api/setup", setup.formatted(token, "another")).statusCode());

            assertEquals(
                    200, caller.signIn("rescuer", "a password of the machine").statusCode());
            assertEquals(200, caller.get("/api/accounts").statusCode());
            assertEquals(404, caller.get("/api/reports").statusCode());
            assertEquals(200, desk.signedIn("admin").get("/api/accounts").statusCode());
            assertEquals(List.of("Account made: rescuer (Field mission), [ledger/OPS]"), ofAccounts(desk, "rescuer"));
            assertEquals("the machine itself", desk.record().record().ask(ledger -> by(latest(ledger))));
        }
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            assertTrue(desk.office().first().token().isEmpty());
            assertEquals(
                    200,
                    new Caller(desk.address())
                            .signIn("rescuer", "a password of the machine")
                            .statusCode());
        }
    }

    private static Entry latest(Ledger ledger) {
        return ledger.entries(ledger.head().size() - 1, 1).getFirst();
    }

    private static String by(Entry entry) {
        try {
            return Envelope.read(entry).draft().author().text();
        } catch (Malformed foreign) {
            return foreign.sentence();
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
