package org.trucewatch.desk.permit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;

/// Makes accounts and ends them. To make one takes two administrators: one proposes it, and another agrees to what they
/// saw. Where there is but one, that one makes it alone, or there could never be a second.
///
/// One is enough to end an account, for what is to be closed is closed at once; but to end that of an administrator
/// takes two, or one could end all others and then be the one that acts alone. The one who is ended may be one of the
/// two.
public final class Administration {
    private final Accounts accounts;
    private final Agreements agreements;
    private final Papers proposals;
    private final Endings endings;
    /// Who is the last administrator is not to be found out by two at the same time.
    private final ReentrantLock turn = new ReentrantLock();

    public Administration(Accounts accounts, Cabinet cabinet, Agreements agreements, InstantSource clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.proposals = new Papers(cabinet, "proposals");
        this.endings = new Endings(cabinet, clock);
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

    /// Makes an administrator of somebody whom the word of the machine lets in: the first, or one who is to take the
    /// place of those who are lost. A name that others know somebody else by is not taken over.
    public Made install(String name, String organisation, String password) {
        var form = AccountForm.ofAdministrator(name, organisation, password);
        var faults = new AccountCheck(agreements).of(form);
        faults.addIf(
                accounts.person(name).filter(person -> !isAdministrator(person)).isPresent(),
                "name",
                Fault.NAME_OF_ANOTHER);
        return faults.or(
                () -> inTurn(() -> made(form, Optional.empty())
                        .<Made>map(account -> {
                            accounts.keepAs(account);
                            endings.forget(name);
                            return new Made.Done(account.person(), "");
                        })
                        .orElseGet(Made.Crowd::new)),
                Made.Refused::new);
    }

    /// Proposes an account, or makes it where the one who proposes is the only administrator.
    public Made propose(AccountForm form, Person by) {
        return new AccountCheck(agreements).of(form).or(() -> proposed(form, by), Made.Refused::new);
    }

    private Made proposed(AccountForm form, Person by) {
        var account = made(form, accounts.person(form.name()));
        if (account.isEmpty()) return new Made.Crowd();
        return inTurn(() -> {
            if (!isAlone(by)) {
                proposals.put(account.get().proposedBy(by.name()));
                return new Made.Proposed(account.get().person(), by.name());
            }
            keep(account.get());
            return new Made.Done(account.get().person(), "");
        });
    }

    private Optional<Account> made(AccountForm form, Optional<Person> before) {
        return accounts.made(form.person(before), form.password(), form.abroad());
    }

    private void keep(Account account) {
        accounts.keep(account);
        endings.forget(account.person().name());
    }

    /// Agrees to what another administrator proposed, as it was seen: `sign` is that of [Proposal].
    public Made agree(String name, String sign, Person by) {
        return inTurn(() -> {
            var found = proposals.find(name).filter(one -> !one.proposer().equals(by.name()));
            if (found.isEmpty()) return new Made.Missing();
            if (sign.isEmpty()) return new Made.Refused(List.of(Wrong.of("proposal", Fault.NO_PROPOSAL)));
            if (!found.get().sign().equals(sign) || !proposals.remove(found.get())) return new Made.Changed();
            keep(found.get().proposedBy(""));
            return new Made.Done(found.get().person(), found.get().proposer());
        });
    }

    /// Ends an account, asks for its end, or takes a proposal back.
    public Ended end(String name, Person by) {
        return inTurn(() -> {
            boolean proposed = proposals.remove(name);
            var person = accounts.person(name);
            if (person.isEmpty()) return proposed ? new Ended.Done("") : new Ended.Missing();
            if (!isAdministrator(person.get())) return ended(name, "");
            if (administrators() == 1) return new Ended.Last();
            return switch (endings.ask(name, by)) {
                case Endings.Found.Waiting(var first, var now) -> new Ended.Asked(first, now);
                case Endings.Found.Both(var first) -> ended(name, first);
            };
        });
    }

    private Ended ended(String name, String first) {
        endings.forget(name);
        return accounts.remove(name) ? new Ended.Done(first) : new Ended.Missing();
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

    private <T> T inTurn(Supplier<T> act) {
        turn.lock();
        try {
            return act.get();
        } finally {
            turn.unlock();
        }
    }
}
