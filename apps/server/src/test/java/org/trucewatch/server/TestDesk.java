package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.server.access.OpenIdSetting;
import org.trucewatch.server.access.OpenIds;
import org.trucewatch.server.access.Site;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.sqlite.SqliteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on a record of its own, asked over real HTTP.
final class TestDesk implements AutoCloseable {
    static final String PASSWORD = "a password of tests";
    static final String FOUNDING = "northern-homs";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveDesk record;
    private final Office office;
    private final Serving serving;
    private final Caller guest;

    private TestDesk(LiveDesk record, Office office, Serving serving) {
        this.record = record;
        this.office = office;
        this.serving = serving;
        this.guest = new Caller(serving.address());
    }

    /// The founding case in a fresh record below `folder`.
    static TestDesk founding(Path folder) {
        return of(folder, foundingFiles(), Guests.OF_A_DEMO, Optional.empty());
    }

    /// The same with parts of the framework that describe it.
    static TestDesk described(Path folder, Class<?>... more) {
        return of(folder, foundingFiles(), Guests.OF_A_DEMO, Optional.empty(), more);
    }

    static TestDesk of(
            Path folder, SortedMap<String, byte[]> files, Guests guests, Optional<String> database, Class<?>... more) {
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var data = folder.resolve("data");
        database.ifPresent(address -> places.make(data, address));
        bring(places, files, data);
        var opening = opening(places);
        var record = opening.open(data, Optional.empty());
        var office = opening.demo(() -> record, guests);
        DemoPeople.enter(office.accounts(), record, PASSWORD);
        return new TestDesk(record, office, Serving.start("127.0.0.1", 0, office, more));
    }

    static void bring(DataFolders places, SortedMap<String, byte[]> files, Path data) {
        var recorded = new RecordedCases(places, TestDesk::read, InstantSource.system());
        var brought = recorded.bring(files, FOUNDING, data, "a test");
        if (brought.entered() == 0)
            throw new IllegalStateException(brought.problems().toString());
    }

    /// Brings the founding case in under another name too, into the record that is open; once.
    void bringAlso(Path folder, String name) {
        var label = new Label(name);
        if (record.agreements().contains(label)) return;
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var recorded = new RecordedCases(places, TestDesk::read, InstantSource.system());
        recorded.bring(foundingFiles(), name, folder.resolve("data"), "a test");
        record.record().catchUp();
        if (!record.agreements().contains(label)) throw new IllegalStateException(name + " was not brought in");
    }

    private static Opening opening(DataFolders places) {
        return opening(places, places::cabinet, new Progress());
    }

    static Opening opening(DataFolders places, Function<Path, Cabinet> cabinets, Progress progress) {
        return opening(places, cabinets, progress, DataFolders.passphraseHash(), InstantSource.system());
    }

    private static Opening opening(
            DataFolders places,
            Function<Path, Cabinet> cabinets,
            Progress progress,
            PassphraseHash hash,
            InstantSource clock) {
        return new Opening(
                places, cabinets, TestDesk::read, Main::inspect, hash, DataFolders.platformChance(), clock, progress);
    }

    /// The founding case in a record below `folder` that outlives the server, as `serve` opens it; new where there is
    /// none yet. Its people are a monitor and an administrator.
    static TestDesk lasting(Path folder, Optional<String> database) {
        return lasting(folder, database, Optional.empty());
    }

    /// The same with the server of an organisation by which people sign in.
    static TestDesk lasting(Path folder, Optional<String> database, Optional<OpenIdSetting> oidc) {
        return lasting(folder, database, oidc, cabinet -> cabinet);
    }

    /// The same with a cabinet that may break off.
    static TestDesk lasting(
            Path folder, Optional<String> database, Optional<OpenIdSetting> oidc, UnaryOperator<Cabinet> breaking) {
        return lasting(folder, database, oidc, breaking, DataFolders.passphraseHash(), false, InstantSource.system());
    }

    /// The same with another way to look at passwords.
    static TestDesk hashing(Path folder, PassphraseHash hash) {
        return lasting(
                folder, Optional.empty(), Optional.empty(), cabinet -> cabinet, hash, false, InstantSource.system());
    }

    /// The same as `serve --readmit` opens it.
    static TestDesk readmitting(Path folder) {
        return lasting(
                folder,
                Optional.empty(),
                Optional.empty(),
                cabinet -> cabinet,
                DataFolders.passphraseHash(),
                true,
                InstantSource.system());
    }

    /// The same under a clock of its own.
    static TestDesk clocked(Path folder, InstantSource clock) {
        return lasting(
                folder,
                Optional.empty(),
                Optional.empty(),
                cabinet -> cabinet,
                DataFolders.passphraseHash(),
                false,
                clock);
    }

    private static TestDesk lasting(
            Path folder,
            Optional<String> database,
            Optional<OpenIdSetting> oidc,
            UnaryOperator<Cabinet> breaking,
            PassphraseHash hash,
            boolean readmits,
            InstantSource clock) {
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var data = folder.resolve("data");
        if (places.find(data).isEmpty()) {
            database.ifPresent(address -> places.make(data, address));
            bring(places, foundingFiles(), data);
        }
        var opening = opening(places, where -> breaking.apply(places.cabinet(where)), new Progress(), hash, clock);
        var record = opening.open(data, Optional.empty());
        var office = opening.office(data, () -> record, new Site(Optional.empty()), new OpenIds(oidc), readmits);
        if (office.accounts().isEmpty()) {
            put(office, "monitor", new Label(FOUNDING), Role.MON);
            put(office, "admin", Label.LEDGER, Role.OPS);
        }
        return new TestDesk(record, office, Serving.start("127.0.0.1", 0, office));
    }

    /// Makes an account.
    static void put(Office office, String name, Label where, Role role) {
        var person = new Person(name, "Field mission", List.of(new Person.Grant(where, role)));
        office.accounts().put(person, PASSWORD);
    }

    static SortedMap<String, byte[]> foundingFiles() {
        try {
            return CaseFolder.files(Path.of("../../agreements").resolve(FOUNDING));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    /// The address of an account.
    static String account(String name) {
        return "/api/accounts/" + Accounts.id(name);
    }

    LiveDesk record() {
        return record;
    }

    Office office() {
        return office;
    }

    String address() {
        return serving.address();
    }

    /// What the server answers, `METHOD path`, as the framework knows it.
    SortedSet<String> routes() {
        return serving.routes();
    }

    /// Somebody who is signed in.
    Caller signedIn(String name) {
        var caller = new Caller(serving.address());
        caller.signIn(name, PASSWORD);
        return caller;
    }

    /// The answer to a GET of `path`, which begins with a slash, without an account.
    HttpResponse<String> get(String path) {
        return guest.get(path);
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /// The ids of all reports of the founding case that somebody sees.
    static List<String> reports(Caller caller) {
        var ids = new ArrayList<String>();
        for (int page = 1; page <= 2; page++)
            json(caller.get("/api/reports?size=200&page=" + page))
                    .path("rows")
                    .forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }

    /// Brings an incident that nobody moved yet into the state *published*.
    static void publish(String incident, Caller monitor, Caller releaser) {
        int seen = 0;
        for (var to : List.of("screened", "under-verification", "reported")) move(monitor, incident, to, seen++);
        move(releaser, incident, "published", seen);
    }

    static void move(Caller who, String incident, String to, int seen) {
        done(who.post(
                "/api/incidents/" + incident + "/state",
                "{\"to\":\"%s\",\"why\":\"because of it\",\"seen\":%d}".formatted(to, seen)));
    }

    /// What was answered to work that was done.
    static JsonNode done(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
        return json(answer);
    }

    @Override
    public void close() {
        serving.close();
        record.close();
    }
}
