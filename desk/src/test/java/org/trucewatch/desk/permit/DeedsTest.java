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
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
        private final HeldRegister record = new HeldRegister(this::change, () -> failure);
        private int left = NEVER;
        private Optional<Runnable> meanwhile = Optional.empty();
        private Administration office = opened();
        private Accounts accounts = accounts();

        private void change() {
            if (left-- != 0) return;
            if (meanwhile.isEmpty()) {
                left = 0;
                throw new PowerCut();
            }
            meanwhile.get().run();
        }

        private Accounts accounts() {
            return accounts(new Cutting());
        }

        private Accounts accounts(Cabinet cabinet) {
            return new Accounts(
                    cabinet,
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
            assertInstanceOf(Deeds.Settled.At.class, deeds.settle());
            return new Administration(
                    accounts(),
                    new Cutting(),
                    _ -> Optional.of(List.of()),
                    name -> name,
                    () -> Bearers.NONE,
                    deeds,
                    () -> now);
        }

        /// What another server of the office has; it is not held up.
        Administration other() {
            var accounts = accounts(kept);
            var sessions = new Sessions(kept, count -> new byte[count], () -> now);
            return new Administration(
                    accounts,
                    kept,
                    _ -> Optional.of(List.of()),
                    name -> name,
                    () -> Bearers.NONE,
                    new Deeds(kept, sessions, record, () -> now),
                    () -> now);
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
            public boolean add(String drawer, String name, Bytes content, Guard guard) {
                change();
                return kept.add(drawer, name, content, guard);
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

    /// Nobody has to wait for a server that broke off.
    @Test
    void whatAnotherServerPutDownIsDoneAtOnce() {
        var walked = new Walked();
        var ada = walked.administrator("ada");
        walked.left = 1;
        assertThrows(PowerCut.class, () -> walked.office.propose(monitor("major"), ada));
        walked.left = NEVER;

        assertInstanceOf(Made.Done.class, walked.other().propose(monitor("captain"), ada));

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

    /// One server stands still before a change, for a minute, and another one goes on; then the first wakes up.
    private void walkStill(
            Function<Walked, Person> before, BiConsumer<Walked, Person> act, Consumer<Administration> meanwhile) {
        int stills = 0;
        for (int at = 0; ; at++) {
            var walked = new Walked();
            var person = before.apply(walked);
            boolean[] stood = {false};
            walked.meanwhile = Optional.of(() -> {
                stood[0] = true;
                now = now.plus(Duration.ofMinutes(1));
                meanwhile.accept(walked.other());
            });
            walked.left = at;
            act.accept(walked, person);
            walked.left = NEVER;
            assertRecordTellsWhoIsThere(walked, "still at change " + at);
            if (!stood[0]) break;
            stills++;
        }
        assertTrue(stills >= 3, "only " + stills + " changes");
    }

    private static void assertRecordTellsWhoIsThere(Walked walked, String when) {
        var told = new TreeSet<String>();
        for (var entry : walked.record.entries()) {
            var words = entry.substring(entry.indexOf(": ") + 2);
            var name = words.substring(words.indexOf(": ") + 2).split("[ ;]", 2)[0];
            if (words.startsWith("Account made")) assertTrue(told.add(name), when + ": made twice: " + entry);
            if (words.startsWith("Account ended")) assertTrue(told.remove(name), when + ": ended twice: " + entry);
        }
        var there = new TreeSet<>(
                walked.accounts.people().stream().map(Person::name).toList());
        assertEquals(told, there, when + ": " + walked.record.entries());
        assertTrue(walked.accounts.people().stream().anyMatch(person -> isAdministrator(person)), when);
    }

    private static boolean isAdministrator(Person person) {
        return person.grants().stream().anyMatch(grant -> grant.role() == Role.OPS);
    }

    @Test
    void aServerThatStoodStillMakesNoAccountTwiceAndNoneThatWasEndedSince() {
        var ada = new Person("ada", "Mission", List.of(new Person.Grant(Label.LEDGER, Role.OPS)));
        BiConsumer<Walked, Person> makes = (walked, by) -> walked.office.propose(monitor("major"), by);
        walkStill(walked -> walked.administrator("ada"), makes, other -> other.propose(monitor("captain"), ada));
        walkStill(walked -> walked.administrator("ada"), makes, other -> other.end("major", ada));
        walkStill(walked -> walked.administrator("ada"), makes, other -> {
            other.propose(monitor("captain"), ada);
            other.end("major", ada);
            other.end("captain", ada);
        });
    }

    @Test
    void aServerThatStoodStillEndsNoAccountTwiceAndNoneThatWasMadeSince() {
        var ada = new Person("ada", "Mission", List.of(new Person.Grant(Label.LEDGER, Role.OPS)));
        Function<Walked, Person> withMajor = walked -> {
            var by = walked.administrator("ada");
            walked.office.propose(monitor("major"), by);
            return by;
        };
        BiConsumer<Walked, Person> ends = (walked, by) -> walked.office.end("major", by);
        walkStill(withMajor, ends, other -> other.propose(monitor("captain"), ada));
        walkStill(withMajor, ends, other -> {
            other.end("major", ada);
            other.propose(monitor("major"), ada);
        });
    }

    @Test
    void twoServersDoNotBothEndTheLastAdministratorButOne() {
        walkStill(
                walked -> {
                    var ada = two(walked);
                    var omar = walked.accounts.person("omar").orElseThrow();
                    walked.office.end("omar", omar);
                    walked.office.end("ada", ada);
                    return omar;
                },
                (walked, omar) -> walked.office.end("ada", omar),
                other -> other.end("omar", new Person("ada", "Mission", List.of())));
    }

    @Test
    void twoServersDoNotBothAgreeAndDoNotBothTakeLookAlikes() {
        walkStill(
                walked -> {
                    walked.office.propose(monitor("major"), two(walked));
                    return walked.accounts.person("omar").orElseThrow();
                },
                (walked, omar) -> walked.office.agree(
                        "major", walked.office.proposed().getFirst().sign(), omar),
                other -> other.agree(
                        "major",
                        other.proposed().stream()
                                .map(Administration.Proposal::sign)
                                .findFirst()
                                .orElse(""),
                        new Person("omar", "Mission", List.of())));
        var made = new ArrayList<String>();
        walkStill(
                walked -> walked.administrator("ada"),
                (walked, ada) -> {
                    walked.office.propose(monitor("major"), ada);
                    walked.accounts.people().forEach(person -> made.add(person.name()));
                    assertTrue(!made.containsAll(List.of("major", "MAJOR")), made.toString());
                    made.clear();
                },
                other -> other.propose(
                        monitor("MAJOR"),
                        new Person("ada", "Mission", List.of(new Person.Grant(Label.LEDGER, Role.OPS)))));
    }
}
