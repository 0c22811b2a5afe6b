package org.trucewatch.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.HeldCabinet;
import org.trucewatch.desk.live.AccountRegister;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Challenges;
import org.trucewatch.desk.permit.Deeds;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.server.access.FirstStart;
import org.trucewatch.server.access.OpenIds;
import org.trucewatch.server.access.Site;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.server.watch.Turns;

/// Opens what a server works on, and makes it where there is none.
record Opening(
        DataPlaces places,
        Function<Path, Cabinet> cabinets,
        CaseReader reader,
        Inspector inspector,
        PassphraseHash hash,
        Chance chance,
        InstantSource clock,
        Progress progress) {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Turns BACKGROUND = new Turns();

    /// Cheap to check, for accounts whose password is printed on the terminal.
    private static final PassphraseHash.Cost OF_A_DEMO = new PassphraseHash.Cost(1 << 10, 1, 1);

    /// What one server of an office has while it serves.
    DataPlaces.Seat seat(Path data, Optional<String> database) {
        return places.seat(data, database.orElse(DataPlaces.OWN_FILE));
    }

    /// The record in the data folder `data`; a new one is kept in the database at `database`, or in a file of its own.
    LiveDesk open(Path data, Optional<String> database) {
        if (places.find(data).isEmpty()) places.make(data, database.orElse(DataPlaces.OWN_FILE));
        var desk = new LiveDesk(LiveRecord.open(places, data, reader, clock), clock, BACKGROUND, LiveDesk.MANY_REPORTS);
        // To whoever filed it is no trouble of theirs; the sentence names a folder of this machine.
        desk.listen(any -> desk.mirrorTrouble().ifPresent(LOG::error));
        progress.opened(desk);
        return desk;
    }

    /// The cabinet is opened with the record, for a new record has none before; what was broken off with an account is
    /// done before anybody signs in.
    /// `readmits` says that an administrator is to be made although there are accounts.
    Office office(Path data, Supplier<LiveDesk> record, Site site, OpenIds own, boolean readmits) {
        var cabinet = new OpeningCabinet(() -> {
            var desk = record.get();
            var opened = cabinets.apply(data);
            var sessions = new Sessions(opened, chance, clock);
            new Deeds(opened, sessions, new AccountRegister(desk), clock).finish();
            return opened;
        });
        var accounts = new Accounts(cabinet, hash, PassphraseHash.Cost.RECOMMENDED, chance, clock);
        var first = readmits ? FirstStart.again(chance) : FirstStart.of(accounts, chance);
        return office(record, cabinet, accounts, first, Guests.PUBLIC, site, own);
    }

    /// An office whose accounts end with the process.
    Office demo(Supplier<LiveDesk> record, Guests guests) {
        var cabinet = new HeldCabinet();
        var accounts = new Accounts(cabinet, hash, OF_A_DEMO, chance, clock);
        return office(
                record,
                cabinet,
                accounts,
                FirstStart.none(),
                guests,
                new Site(Optional.empty()),
                new OpenIds(Optional.empty()));
    }

    private Office office(
            Supplier<LiveDesk> record,
            Cabinet cabinet,
            Accounts accounts,
            FirstStart first,
            Guests guests,
            Site site,
            OpenIds own) {
        var sessions = new Sessions(cabinet, chance, clock);
        var challenges = new Challenges(cabinet, chance, clock);
        return new Office(
                record,
                cabinet,
                accounts,
                sessions,
                first,
                guests,
                inspector,
                site,
                own,
                challenges,
                clock,
                BACKGROUND,
                progress);
    }
}
