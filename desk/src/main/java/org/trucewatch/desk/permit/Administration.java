package org.trucewatch.desk.permit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.form.Fault;
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
    private final Papers proposals;
    private final Endings endings;
    private final Deeds deeds;
    /// Who is the last administrator is not to be found out by two at the same time.
    private final ReentrantLock turn = new ReentrantLock();

    public Administration(
            Accounts accounts, Cabinet cabinet, Agreements agreements, Looks looks, Deeds deeds, InstantSource clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.looks = looks;
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
        var faults = check().of(form);
        faults.addIf(
                accounts.person(name).filter(person -> !isAdministrator(person)).isPresent(),
                "name",
                Fault.NAME_OF_ANOTHER);
        return faults.or(
                () -> made(form, Optional.empty())
                        .map(account -> inTurn(() -> made(Deed.Kind.MADE_ANEW, account, "", by), Made.NotEntered::new))
                        .orElseGet(Made.Crowd::new),
                Made.Refused::new);
    }

    /// Proposes an account, or makes it where the one who proposes is the only administrator.
    public Made propose(AccountForm form, Person by) {
        return check().of(form)
                .or(
                        () -> made(form, accounts.person(form.name()))
                                .map(account -> inTurn(() -> proposed(account, by), Made.NotEntered::new))
                                .orElseGet(Made.Crowd::new),
                        Made.Refused::new);
    }

    private AccountCheck check() {
        var others =
                Stream.concat(accounts.people().stream(), proposed().stream().map(Proposal::person));
        return new AccountCheck(agreements, looks, others.toList());
    }

    private Made proposed(Account account, Person by) {
        if (isAlone(by)) return made(Deed.Kind.MADE, account, "", by.sign());
        var person = account.person();
        return perform(
                Deed.Kind.PROPOSED,
                person.name(),
                "Account proposed: " + described(person),
                by.sign(),
                account.proposedBy(by.name()).written(),
                new Made.Proposed(person, by.name()),
                Made.NotEntered::new);
    }

    private Optional<Account> made(AccountForm form, Optional<Person> before) {
        return accounts.made(form.person(before), form.password(), form.abroad());
    }

    private Made made(Deed.Kind kind, Account account, String proposer, String by) {
        var person = account.person();
        return perform(
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
                () -> {
                    var found =
                            proposals.find(name).filter(one -> !one.proposer().equals(by.name()));
                    if (found.isEmpty()) return new Made.Missing();
                    if (sign.isEmpty()) return new Made.Refused(List.of(Wrong.of("proposal", Fault.NO_PROPOSAL)));
                    if (!found.get().sign().equals(sign)) return new Made.Changed();
                    return made(
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
                () -> {
                    var person = accounts.person(name);
                    if (person.isEmpty())
                        return proposals.find(name).isPresent() ? ended(name, "", by) : new Ended.Missing();
                    if (!isAdministrator(person.get())) return ended(name, "", by);
                    if (administrators() == 1) return new Ended.Last();
                    var asked = endings.asked(name);
                    if (asked.isEmpty()) return endAsked(name, by);
                    return asked.get().equals(by.name())
                            ? new Ended.Asked(by.name(), false)
                            : ended(name, asked.get(), by);
                },
                Ended.NotEntered::new);
    }

    private Ended endAsked(String name, Person by) {
        return perform(
                Deed.Kind.END_ASKED,
                name,
                "End of an account asked for: " + name,
                by.sign(),
                endings.askedBy(by),
                new Ended.Asked(by.name(), true),
                Ended.NotEntered::new);
    }

    private Ended ended(String name, String first, Person by) {
        return perform(
                Deed.Kind.ENDED,
                name,
                "Account ended: " + name + (first.isEmpty() ? "" : "; asked for by " + first),
                by.sign(),
                Bytes.EMPTY,
                new Ended.Done(first),
                Ended.NotEntered::new);
    }

    private <T> T perform(
            Deed.Kind kind, String name, String words, String by, Bytes content, T done, Function<Filed.Why, T> why) {
        return deeds.perform(kind, name, words, by, content).map(why).orElse(done);
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

    private <T> T inTurn(Supplier<T> act, Function<Filed.Why, T> why) {
        turn.lock();
        try {
            return deeds.settle() ? act.get() : why.apply(Filed.Why.UNSURE);
        } finally {
            turn.unlock();
        }
    }
}
