package org.trucewatch.server.route;

import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LedgerPage;
import org.trucewatch.desk.live.LedgerRoom;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Readers;
import org.trucewatch.server.web.NotFound;

/// The record itself, as anybody may check it.
@RestController
final class LedgerRoutes {
    private static final int MOST = 1_000;

    private static final Act ENTRY = Act.of("entry", "read");

    private final LiveDesk record;
    private final LedgerRoom ledger;
    private final Readers readers;
    private final InstantSource clock;

    LedgerRoutes(LiveDesk record, Readers readers, InstantSource clock) {
        this.record = record;
        this.ledger = new LedgerRoom(record);
        this.readers = readers;
        this.clock = clock;
    }

    /// With `latest` 0 it tells the head alone: no entry is read for that.
    @GetMapping("/api/ledger")
    LedgerPage ledger(@RequestParam(defaultValue = "50") int latest) {
        return ledger.page(Math.clamp(latest, 0, MOST), clock.instant(), open());
    }

    @GetMapping("/api/ledger/{index}")
    LedgerPage.Proof proof(@PathVariable long index) {
        return ledger.proof(index, open()).orElseThrow(NotFound::new);
    }

    /// The agreements whose entries the reader may read as they are.
    private List<Label> open() {
        var reader = readers.current();
        return record.agreements().stream()
                .filter(agreement -> reader.may(agreement, ENTRY).admits())
                .toList();
    }
}
