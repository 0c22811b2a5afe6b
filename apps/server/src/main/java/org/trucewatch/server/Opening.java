package org.trucewatch.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.AccountBook;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.server.access.FirstStart;

/// Opens what a server works on, and makes it where there is none.
record Opening(
        DataPlaces places,
        Function<Path, AccountBook> books,
        CaseReader reader,
        PassphraseHash hash,
        Chance chance,
        InstantSource clock) {

    /// Cheap to check, for accounts whose password is printed on the terminal.
    private static final PassphraseHash.Cost OF_A_DEMO = new PassphraseHash.Cost(1 << 10, 1, 1);

    /// The record in the data folder `data`; a new one is kept in the database at `database`, or in a file of its own.
    LiveDesk open(Path data, Optional<String> database) {
        if (places.find(data).isEmpty()) places.make(data, database.orElse(DataPlaces.OWN_FILE));
        return new LiveDesk(LiveRecord.open(places, data, reader, clock), clock);
    }

    Office office(Path data, Supplier<LiveDesk> record) {
        var accounts = new Accounts(books.apply(data), hash, PassphraseHash.Cost.RECOMMENDED, chance, clock);
        return new Office(record, accounts, FirstStart.of(accounts, chance), Guests.PUBLIC, clock);
    }

    /// An office whose accounts end with the process.
    Office demo(Supplier<LiveDesk> record, Guests guests) {
        var accounts = new Accounts(new HeldBook(), hash, OF_A_DEMO, chance, clock);
        return new Office(record, accounts, FirstStart.none(), guests, clock);
    }
}
