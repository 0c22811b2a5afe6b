package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.bytes.Bytes;

/// Does what is done with accounts so that the record tells it: what is to be done is put down first, then entered, and
/// then done. Whoever finds it put down after a power cut does the rest.
///
/// The servers of an office do one thing after another, for there is one slip for it.
public final class Deeds {
    private static final String DRAWER = "deeds";
    private static final String SLIP = "now";
    /// So long another server may still be entering what it put down.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cabinet cabinet;
    private final Sessions sessions;
    private final Register register;
    private final InstantSource clock;

    public Deeds(Cabinet cabinet, Sessions sessions, Register register, InstantSource clock) {
        this.cabinet = cabinet;
        this.sessions = sessions;
        this.register = register;
        this.clock = clock;
    }

    /// Does the rest of what was put down before; false where that is not sure yet.
    public boolean settle() {
        var slip = cabinet.find(DRAWER, SLIP);
        if (slip.isEmpty()) return true;
        var deed = Deed.read(slip.get().content());
        boolean recorded = register.holds(deed.words(), deed.by(), deed.from()) || isEnteredLate(deed);
        if (recorded) finish(slip.get(), deed);
        return recorded;
    }

    /// Nobody was told that it was done; it is done all the same, for another server may have entered it a moment ago.
    private boolean isEnteredLate(Deed deed) {
        boolean inWork = Duration.between(deed.since(), clock.instant()).abs().compareTo(PATIENCE) < 0;
        return !inWork && register.enter(deed.words(), deed.by()) instanceof Filed.Entered;
    }

    /// Why nothing was done, or why it is not sure that it was; empty where it is done and on record.
    Optional<Filed.Why> perform(Deed.Kind kind, String name, String words, String by, Bytes content) {
        var deed = new Deed(kind, name, words, by, register.reached(), now(), content);
        // Power lost before this line: nothing happened. From here on the slip tells what to do.
        if (!cabinet.put(DRAWER, SLIP, Cabinet.ABSENT, deed.written())) return Optional.of(Filed.Why.UNSURE);
        return switch (register.enter(words, by)) {
            case Filed.Entered _ -> {
                slip(deed).ifPresent(slip -> finish(slip, deed));
                yield Optional.empty();
            }
            case Filed.NotEntered(var why, var _) -> {
                if (why != Filed.Why.UNSURE) slip(deed).ifPresent(this::forget);
                yield Optional.of(why);
            }
        };
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /// Empty where another server did the rest.
    private Optional<Cabinet.Paper> slip(Deed deed) {
        return cabinet.find(DRAWER, SLIP).filter(slip -> slip.content().equals(deed.written()));
    }

    private void forget(Cabinet.Paper slip) {
        cabinet.remove(DRAWER, SLIP, slip.version());
    }

    /// Done twice it is as done once, so it may be broken off anywhere before the slip is taken away.
    private void finish(Cabinet.Paper slip, Deed deed) {
        var papers = new Change(slip, Papers.sign(deed.name()));
        switch (deed.kind()) {
            case PROPOSED -> papers.put(Administration.PROPOSALS, _ -> deed.content());
            case END_ASKED -> papers.put(Endings.DRAWER, _ -> deed.content());
            case MADE -> {
                papers.put(Accounts.ACCOUNTS, before -> withPasskeysOf(before, deed.account()));
                papers.remove(Administration.PROPOSALS, paper -> isOf(paper, deed.account()));
                closeAfter(papers, deed);
            }
            case MADE_ANEW -> {
                papers.put(Accounts.ACCOUNTS, _ -> deed.content());
                closeAfter(papers, deed);
            }
            case ENDED -> {
                papers.remove(Accounts.ACCOUNTS, _ -> true);
                papers.remove(Administration.PROPOSALS, _ -> true);
                closeAfter(papers, deed);
            }
        }
        forget(slip);
    }

    private void closeAfter(Change papers, Deed deed) {
        papers.remove(Endings.DRAWER, _ -> true);
        sessions.endAllOf(deed.name());
    }

    private static Bytes withPasskeysOf(Optional<Cabinet.Paper> before, Account account) {
        return before.map(paper -> account.with(Papers.read(paper).passkeys()))
                .orElse(account)
                .written();
    }

    private static boolean isOf(Cabinet.Paper proposal, Account account) {
        return Papers.read(proposal).proposedBy("").equals(account);
    }

    /// Changes the papers of one account as long as the slip lies there: what was done by another server meanwhile is
    /// not undone by who comes late.
    private final class Change {
        private final Cabinet.Paper slip;
        private final String name;

        Change(Cabinet.Paper slip, String name) {
            this.slip = slip;
            this.name = name;
        }

        private boolean isDue() {
            return cabinet.find(DRAWER, SLIP).filter(slip::equals).isPresent();
        }

        void put(String drawer, Function<Optional<Cabinet.Paper>, Bytes> after) {
            while (true) {
                var before = cabinet.find(drawer, name);
                long version = before.map(Cabinet.Paper::version).orElse(Cabinet.ABSENT);
                if (!isDue() || cabinet.put(drawer, name, version, after.apply(before))) return;
            }
        }

        void remove(String drawer, Predicate<Cabinet.Paper> which) {
            while (true) {
                var before = cabinet.find(drawer, name).filter(which);
                if (before.isEmpty()
                        || !isDue()
                        || cabinet.remove(drawer, name, before.get().version())) return;
            }
        }
    }
}
