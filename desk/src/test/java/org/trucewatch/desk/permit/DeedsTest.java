package org.trucewatch.desk.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.cabinet.HeldCabinet;
import org.trucewatch.desk.permit.Administration.Ended;
import org.trucewatch.desk.permit.Administration.Made;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.seal.PassphraseHash;

/// What is done with accounts is on record, wherever the power goes.
class DeedsTest {
    private static final String PASSWORD = "a long enough password";
    private static final int NEVER = Integer.MAX_VALUE;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// An office whose power goes at a change, the entry of the record being one, and stays away until it is opened
    /// again.
    private final class Walked {
        private final HeldCabinet kept = new HeldCabinet();
        private Optional<Filed.Why> failure = Optional.empty();
        private final HeldRegister record = new HeldRegister(() -> {
            change();
            return failure;
        });
        private int left = NEVER;
        private Administration office = opened();
        private Accounts accounts = accounts();

        private void change() {
            if (left-- == 0) {
                left = 0;
                throw new PowerCut();
            }
        }

        private Accounts accounts() {
            return new Accounts(
                    new Cutting(),
                    (PassphraseHash) (words, _, _) -> Bytes.utf8(words),
                    new PassphraseHash.Cost(8, 1, 1),
                    count -> new byte[count],
                    () -> now);
        }

        private Deeds deeds() {
            var cabinet = new Cutting();
            return new Deeds(cabinet, new Sessions(cabinet, count -> new byte[count], () -> now), record, () -> now);
        }

        private Administration opened() {
            var deeds = deeds();
            assertTrue(deeds.settle());
            return new Administration(
                    accounts(), new Cutting(), _ -> Optional.of(List.of()), name -> name, deeds, () -> now);
        }

        void reopen() {
            left = NEVER;
            now = now.plus(Duration.ofMinutes(1));
            accounts = accounts();
            office = opened();
        }

        Person administrator(String name) {
            assertInstanceOf(Made.Done.class, office.install(name, "Mission", PASSWORD, "the machine itself"));
            return accounts.person(name).orElseThrow();
        }

        /// Who may sign in, who is proposed, whose end is asked for; without what is put down for the moment.
        String state() {
            return Stream.of("accounts", "proposals", "endings")
                    .map(drawer -> drawer + " " + kept.all(drawer).keySet())
                    .toList()
                    .toString();
        }

        private final class Cutting implements Cabinet {
            @Override
            public Optional<Paper> find(String drawer, String name) {
                return kept.find(drawer, name);
            }

            @Override
            public SortedMap<String, Paper> all(String drawer) {
                return kept.all(drawer);
            }

            @Override
            public boolean put(String drawer, String name, long version, Bytes content) {
                change();
                return kept.put(drawer, name, version, content);
            }

            @Override
            public boolean remove(String drawer, String name, long version) {
                change();
                return kept.remove(drawer, name, version);
            }
        }
    }

    private static AccountForm monitor(String name) {
        return new AccountForm(name, "Mission", "two-rivers", List.of("MON"), Optional.empty(), PASSWORD, List.of());
    }

    /// Does `act` with a power cut at each change in turn. After the next start the office is as it was before and the
    /// record with it, or both are as after the act.
    private void walk(Function<Walked, Person> before, BiConsumer<Walked, Person> act) {
        var whole = new Walked();
        var by = before.apply(whole);
        var untouched = outcome(whole);
        act.accept(whole, by);
        var done = outcome(whole);
        int cuts = 0;
        for (int at = 0; ; at++) {
            var walked = new Walked();
            var person = before.apply(walked);
            walked.left = at;
            boolean passed = false;
            try {
                act.accept(walked, person);
                passed = true;
            } catch (PowerCut cut) {
                cuts++;
            }
            walked.reopen();
            assertEquals(at == 0 ? untouched : done, outcome(walked), "cut at change " + at);
            if (passed) break;
        }
        assertTrue(cuts >= 4, "only " + cuts + " changes");
    }

    private static List<String> outcome(Walked walked) {
        var outcome = new ArrayList<>(walked.record.entries());
        outcome.add(walked.state());
        return outcome;
    }

    @Test
    void anAccountThatOneMakesAloneIsOnRecordOrThereIsNone() {
        walk(walked -> walked.administrator("ada"), (walked, ada) -> walked.office.propose(monitor("major"), ada));
    }

    @Test
    void aProposalAndWhoAgreesAreOnRecordOrNothingIs() {
        walk(walked -> two(walked), (walked, ada) -> walked.office.propose(monitor("major"), ada));
        walk(
                walked -> {
                    var ada = two(walked);
                    walked.office.propose(monitor("major"), ada);
                    return walked.accounts.person("omar").orElseThrow();
                },
                (walked, omar) -> walked.office.agree(
                        "major", walked.office.proposed().getFirst().sign(), omar));
    }

    private static Person two(Walked walked) {
        walked.administrator("omar");
        return walked.administrator("ada");
    }

    @Test
    void anEndAndWhoAsksForOneAreOnRecordOrNothingIs() {
        walk(
                walked -> {
                    var ada = walked.administrator("ada");
                    walked.office.propose(monitor("major"), ada);
                    return ada;
                },
                (walked, ada) -> walked.office.end("major", ada));
        walk(DeedsTest::two, (walked, ada) -> walked.office.end("omar", ada));
        walk(
                walked -> {
                    walked.office.end("omar", two(walked));
                    return walked.accounts.person("omar").orElseThrow();
                },
                (walked, omar) -> walked.office.end("omar", omar));
    }

    @Test
    void whoeverTakesThePlaceOfAnAdministratorIsOnRecordOrNothingChanged() {
        walk(
                walked -> walked.administrator("ada"),
                (walked, _) -> walked.office.install("omar", "Mission", PASSWORD, "the machine itself"));
    }

    @Test
    void nothingIsDoneWhereTheRecordTakesNothing() {
        for (var why : List.of(Filed.Why.READ_ONLY, Filed.Why.AWAY, Filed.Why.STOPPED)) {
            var walked = new Walked();
            var ada = walked.administrator("ada");
            var before = outcome(walked);
            walked.failure = Optional.of(why);

            assertEquals(new Made.NotEntered(why), walked.office.propose(monitor("major"), ada));
            walked.failure = Optional.empty();

            assertEquals(before, outcome(walked));
            assertInstanceOf(Made.Done.class, walked.office.propose(monitor("major"), ada));
        }
    }

    @Test
    void whatTheRecordIsNotSureOfIsDoneOnceItIsFoundThere() {
        var walked = new Walked();
        var ada = walked.administrator("ada");
        walked.office.propose(monitor("major"), ada);
        walked.failure = Optional.of(Filed.Why.UNSURE);
        assertEquals(new Ended.NotEntered(Filed.Why.UNSURE), walked.office.end("major", ada));
        assertTrue(walked.accounts.person("major").isPresent());
        walked.failure = Optional.empty();

        assertEquals(new Ended.Missing(), walked.office.end("major", ada));

        assertEquals(
                1,
                walked.record.entries().stream()
                        .filter(one -> one.contains("ended"))
                        .count());
    }

    /// Another server of the office put it down and may be entering it now.
    @Test
    void whatAnotherServerIsDoingIsLeftToItForAWhile() {
        var walked = new Walked();
        var ada = walked.administrator("ada");
        walked.left = 1;
        assertThrows(PowerCut.class, () -> walked.office.propose(monitor("major"), ada));
        walked.left = NEVER;

        assertEquals(new Made.NotEntered(Filed.Why.UNSURE), walked.office.propose(monitor("captain"), ada));
        now = now.plus(Duration.ofMinutes(1));
        assertInstanceOf(Made.Done.class, walked.office.propose(monitor("captain"), ada));

        assertEquals(3, walked.accounts.people().size());
        assertEquals(3, walked.record.entries().size());
    }

    @Test
    void passkeysStayWithWhoeverHadThemAndSessionsEnd() {
        var walked = new Walked();
        var ada = walked.administrator("ada");
        walked.office.propose(monitor("major"), ada);
        var key = new Account.Passkey(Bytes.utf8("id"), Bytes.utf8("key"), 0, "mine");
        walked.accounts.change("major", account -> account.with(List.of(key)));
        var sessions = new Sessions(walked.kept, count -> new byte[count], () -> now);
        var word = sessions.open("major");

        assertInstanceOf(Made.Done.class, walked.office.propose(monitor("major"), ada));

        assertEquals(
                List.of(key), walked.accounts.account("major").orElseThrow().passkeys());
        assertEquals(Optional.empty(), sessions.find(word));
        assertEquals(
                List.of(new Person.Grant(new Label("two-rivers"), Role.MON)),
                walked.accounts.person("major").orElseThrow().grants());
    }
}
