package org.trucewatch.desk.permit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.bytes.Bytes;

/// Does what is done with accounts so that the record tells it: what is to be done is put down first, then
/// entered, and then done. Whoever finds it put down, at a start or at another server, takes it over and does
/// the rest at once.
///
/// A server may stand still anywhere for any time and wake up after another did the rest. It enters nothing
/// then, for the record is looked at in the step that adds to it; and it changes no paper, for what was put
/// down is no longer there as it put it.
public final class Deeds {
    private static final String DRAWER = "deeds";
    private static final String SLIP = "now";

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

    /// How far the record was when all that was put down before was done, or why it could not be.
    sealed interface Settled {
        record At(long from) implements Settled {}

        record Not(Filed.Why why) implements Settled {}
    }

    /// Does the rest of what was put down before.
    public void finish() {
        settle();
    }

    Settled settle() {
        while (true) {
            long from = register.reached();
            var slip = cabinet.find(DRAWER, SLIP);
            if (slip.isEmpty()) return new Settled.At(from);
            var why = advanced(slip.get(), Deed.read(slip.get().content()));
            if (why.isPresent()) return new Settled.Not(why.get());
        }
    }

    /// Brings what lies there one step on, for whomever it is; why that cannot be done, if so.
    ///
    /// As long as it is not sure, nobody enters it: what was done since it was decided was done without it.
    private Optional<Filed.Why> advanced(Cabinet.Paper slip, Deed deed) {
        if (!deed.isSure() && register.isOvertaken(deed.from())) {
            forget(slip);
            return Optional.empty();
        }
        var taken = deed.takenOver();
        if (!cabinet.put(DRAWER, SLIP, slip.version(), taken.written())) return Optional.empty();
        // From here on it is only ever done: whoever had it before may be about to enter it.
        var why = register.enter(taken.words(), taken.by(), taken.from());
        if (why.isEmpty()) slip(taken).ifPresent(own -> finish(own, taken));
        return why;
    }

    /// What came of an act.
    sealed interface Performed {
        /// It stands on record and is done.
        record Done() implements Performed {}

        /// Something else was done since it was decided; nothing was done.
        record Overtaken() implements Performed {}

        record Not(Filed.Why why) implements Performed {}
    }

    /// What was decided when there were `from` entries.
    Performed perform(long from, Deed.Kind kind, String name, String words, String by, Bytes content) {
        var closed = register.closed();
        if (closed.isPresent()) return new Performed.Not(closed.get());
        var deed = new Deed(kind, name, words, by, from, now(), false, content);
        // Power lost before this line: nothing happened. From here on the slip tells what to do.
        if (!cabinet.put(DRAWER, SLIP, Cabinet.ABSENT, deed.written())) return new Performed.Overtaken();
        return switch (settle()) {
            case Settled.At _ -> register.holds(words, by, from) ? new Performed.Done() : new Performed.Overtaken();
            case Settled.Not _ -> new Performed.Not(Filed.Why.UNSURE);
        };
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /// Empty where another server took it over.
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
                if (!isDue() || isPut(drawer, before, after.apply(before))) return;
            }
        }

        private boolean isPut(String drawer, Optional<Cabinet.Paper> before, Bytes content) {
            return before.map(paper -> cabinet.put(drawer, name, paper.version(), content))
                    .orElseGet(
                            () -> cabinet.add(drawer, name, content, new Cabinet.Guard(DRAWER, SLIP, slip.version())));
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
