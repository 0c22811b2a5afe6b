package org.trucewatch.desk.permit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.bytes.Bytes;

/// Makes accounts and ends them. To make one takes two administrators: one proposes it, and another agrees to what they
/// saw. Where there is but one, that one makes it alone, or there could never be a second.
///
/// One is enough to end an account, for what is to be closed is closed at once; but to end that of an administrator
/// takes two, or one could end all others and then be the one that acts alone. The one who is ended may be one of the
/// two.
///
/// All of it stands on record, or it is not done.
public final class Administration {
    static final String PROPOSALS = "proposals";

    private final Accounts accounts;
    private final Agreements agreements;
    private final Looks looks;
    private final Supplier<Bearers> onRecord;
    private final Papers proposals;
    private final Endings endings;
    private final Deeds deeds;
    /// Those who do something at this server wait for each other; with other servers they race.
    private final ReentrantLock turn = new ReentrantLock();

    public Administration(
            Accounts accounts,
            Cabinet cabinet,
            Agreements agreements,
            Looks looks,
            Supplier<Bearers> onRecord,
            Deeds deeds,
            InstantSource clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.looks = looks;
        this.onRecord = onRecord;
        this.proposals = new Papers(cabinet, PROPOSALS);
        this.endings = new Endings(cabinet, clock);
        this.deeds = deeds;
    }

    /// What came of an attempt to make an account.
    public sealed interface Made {
        /// `proposer` is empty where one made it alone.
        record Done(Person person, String proposer) implements Made {}

        /// It waits for another administrator.
        record Proposed(Person person, String proposer) implements Made {}

        record Refused(List<Wrong> wrong) implements Made {
            public Refused {
                wrong = List.copyOf(wrong);
            }
        }

        /// It is not what was seen: something else was proposed meanwhile.
        record Changed() implements Made {}

        /// Nobody proposed it, or whoever wants to agree did so.
        record Missing() implements Made {}

        /// Too many wait to be let in; nothing was done.
        record Crowd() implements Made {}

        /// The ledger takes nothing now, or it is not sure that it did.
        record NotEntered(Filed.Why why) implements Made {}
    }

    /// What came of an attempt to end one.
    public sealed interface Ended {
        /// `first` asked for it before; empty where one was enough.
        record Done(String first) implements Ended {}

        /// It takes another administrator; `first` asked, now or before.
        record Asked(String first, boolean now) implements Ended {}

        /// There would be nobody left to make accounts.
        record Last() implements Ended {}

        record Missing() implements Ended {}

        /// The ledger takes nothing now, or it is not sure that it did.
        record NotEntered(Filed.Why why) implements Ended {}
    }

    /// An account that waits for a second administrator. `sign` stands for all that was proposed, the password too.
    public record Proposal(Person person, String proposer, String sign) {}

    /// In the order of their names.
    public List<Proposal> proposed() {
        return proposals.all().stream()
                .map(one -> new Proposal(one.person(), one.proposer(), one.sign()))
                .sorted((one, other) -> one.person.name().compareTo(other.person.name()))
                .toList();
    }

    /// Who asked to end this account and waits for another administrator; empty where nobody did.
    public Optional<String> endAsked(String name) {
        return endings.asked(name);
    }

    /// Makes an administrator of somebody whom the word of the machine lets in, which the ledger calls `by`: the first,
    /// or one who is to take the place of those who are lost. A name that others know somebody else by is not taken
    /// over.
    public Made install(String name, String organisation, String password, String by) {
        var form = AccountForm.ofAdministrator(name, organisation, password);
        return hashed(
                form,
                () -> installed(form),
                account -> inTurn(
                        from -> installed(form)
                                .or(
                                        () -> made(from, Deed.Kind.MADE_ANEW, account, "", by),
                                        wrong -> Optional.of(new Made.Refused(wrong))),
                        Made.NotEntered::new));
    }

    private Faults installed(AccountForm form) {
        var faults = check().of(form);
        faults.addIf(
                accounts.person(form.name())
                        .filter(person -> !isAdministrator(person))
                        .isPresent(),
                "name",
                Fault.NAME_OF_ANOTHER);
        return faults;
    }

    /// A form that is wrong is refused before its password takes time, and looked over again in the turn of
    /// whoever came with it: another one may have been taken since.
    private Made hashed(AccountForm form, Supplier<Faults> check, Function<Account, Made> then) {
        return check.get()
                .or(
                        () -> accounts.made(form.person(Optional.empty()), form.password(), form.abroad())
                                .map(then)
                                .orElseGet(Made.Crowd::new),
                        Made.Refused::new);
    }

    /// Proposes an account, or makes it where the one who proposes is the only administrator.
    public Made propose(AccountForm form, Person by) {
        return hashed(
                form,
                () -> check().of(form),
                account -> inTurn(
                        from -> check().of(form)
                                .or(
                                        () -> proposed(from, account.of(form.person(accounts.person(form.name()))), by),
                                        wrong -> Optional.of(new Made.Refused(wrong))),
                        Made.NotEntered::new));
    }

    private AccountCheck check() {
        var others =
                Stream.concat(accounts.people().stream(), proposed().stream().map(Proposal::person));
        return new AccountCheck(agreements, looks, others.toList(), onRecord.get());
    }

    private Optional<Made> proposed(long from, Account account, Person by) {
        if (isAlone(by)) return made(from, Deed.Kind.MADE, account, "", by.sign());
        var person = account.person();
        return perform(
                from,
                Deed.Kind.PROPOSED,
                person.name(),
                "Account proposed: " + described(person),
                by.sign(),
                account.proposedBy(by.name()).written(),
                new Made.Proposed(person, by.name()),
                Made.NotEntered::new);
    }

    private Optional<Made> made(long from, Deed.Kind kind, Account account, String proposer, String by) {
        var person = account.person();
        return perform(
                from,
                kind,
                person.name(),
                "Account made: " + described(person) + (proposer.isEmpty() ? "" : "; proposed by " + proposer),
                by,
                account.written(),
                new Made.Done(person, proposer),
                Made.NotEntered::new);
    }

    private static String described(Person person) {
        return person.sign() + ", " + person.grants();
    }

    /// Agrees to what another administrator proposed, as it was seen: `sign` is that of [Proposal].
    public Made agree(String name, String sign, Person by) {
        return inTurn(
                from -> {
                    var found =
                            proposals.find(name).filter(one -> !one.proposer().equals(by.name()));
                    if (found.isEmpty()) return Optional.of(new Made.Missing());
                    if (sign.isEmpty())
                        return Optional.of(new Made.Refused(List.of(Wrong.of("proposal", Fault.NO_PROPOSAL))));
                    if (!found.get().sign().equals(sign)) return Optional.of(new Made.Changed());
                    return made(
                            from,
                            Deed.Kind.MADE,
                            found.get().proposedBy(""),
                            found.get().proposer(),
                            by.sign());
                },
                Made.NotEntered::new);
    }

    /// Ends an account, asks for its end, or takes a proposal back.
    public Ended end(String name, Person by) {
        return inTurn(
                from -> {
                    var person = accounts.person(name);
                    if (person.isEmpty())
                        return proposals.find(name).isPresent()
                                ? ended(from, name, "", by)
                                : Optional.of(new Ended.Missing());
                    if (!isAdministrator(person.get())) return ended(from, name, "", by);
                    if (administrators() == 1) return Optional.of(new Ended.Last());
                    var asked = endings.asked(name);
                    if (asked.isEmpty()) return endAsked(from, name, by);
                    return asked.get().equals(by.name())
                            ? Optional.of(new Ended.Asked(by.name(), false))
                            : ended(from, name, asked.get(), by);
                },
                Ended.NotEntered::new);
    }

    private Optional<Ended> endAsked(long from, String name, Person by) {
        return perform(
                from,
                Deed.Kind.END_ASKED,
                name,
                "End of an account asked for: " + name,
                by.sign(),
                endings.askedBy(by),
                new Ended.Asked(by.name(), true),
                Ended.NotEntered::new);
    }

    private Optional<Ended> ended(long from, String name, String first, Person by) {
        return perform(
                from,
                Deed.Kind.ENDED,
                name,
                "Account ended: " + name + (first.isEmpty() ? "" : "; asked for by " + first),
                by.sign(),
                Bytes.EMPTY,
                new Ended.Done(first),
                Ended.NotEntered::new);
    }

    /// Empty where something else was done since there were `from` entries.
    private <T> Optional<T> perform(
            long from,
            Deed.Kind kind,
            String name,
            String words,
            String by,
            Bytes content,
            T done,
            Function<Filed.Why, ? extends T> why) {
        return switch (deeds.perform(from, kind, name, words, by, content)) {
            case Deeds.Performed.Done _ -> Optional.of(done);
            case Deeds.Performed.Not(var reason) -> Optional.of(why.apply(reason));
            case Deeds.Performed.Overtaken _ -> Optional.empty();
        };
    }

    private long administrators() {
        return accounts.people().stream()
                .filter(Administration::isAdministrator)
                .count();
    }

    private boolean isAlone(Person by) {
        return accounts.people().stream()
                .filter(Administration::isAdministrator)
                .allMatch(person -> person.name().equals(by.name()));
    }

    private static boolean isAdministrator(Person person) {
        return person.grants().stream().anyMatch(Person.Grant::isOfAnAdministrator);
    }

    /// What `act` decides when there are so many entries; where another server did something since, it is
    /// decided anew.
    private <T> T inTurn(LongFunction<Optional<T>> act, Function<Filed.Why, ? extends T> why) {
        turn.lock();
        try {
            while (true) {
                switch (deeds.settle()) {
                    case Deeds.Settled.Not(var reason) -> {
                        return why.apply(reason);
                    }
                    case Deeds.Settled.At(var from) -> {
                        var done = act.apply(from);
                        if (done.isPresent()) return done.get();
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }
}
