package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;

/// The accounts of an office, asked for at each request, so that what is taken away is gone at once. All servers of the
/// office see the same.
///
/// An account is made by two administrators: one proposes it and another agrees. Where there is but one, that one makes
/// it alone, or there could never be a second.
public final class Accounts {
    private static final String ACCOUNTS = "accounts";
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NAME = 80;

    private final Papers book;
    private final Papers proposals;
    private final PassphraseHash hash;
    private final PassphraseHash.Cost cost;
    private final Chance chance;
    private final InstantSource clock;
    private final Throttle throttle;
    /// Each check takes much memory; a crowd of them must not take it all.
    private final Semaphore checks = new Semaphore(2);

    public Accounts(
            Cabinet cabinet, PassphraseHash hash, PassphraseHash.Cost cost, Chance chance, InstantSource clock) {
        this.book = new Papers(cabinet, ACCOUNTS);
        this.proposals = new Papers(cabinet, "proposals");
        this.throttle = new Throttle(cabinet);
        this.hash = hash;
        this.cost = cost;
        this.chance = chance;
        this.clock = clock;
    }

    /// What came of an attempt to sign in.
    public sealed interface Entry {
        record Welcome(Person person) implements Entry {}

        /// The name or the password is wrong; which of them is not told.
        record Wrong() implements Entry {}

        record Wait(Duration left) implements Entry {}
    }

    /// What came of an attempt to make an account.
    public sealed interface Made {
        record Done(Person person) implements Made {}

        /// It waits for another administrator.
        record Proposed(Person person) implements Made {}

        record Refused(String field, String sentence) implements Made {}
    }

    /// Brings accounts that were kept elsewhere into a cabinet.
    public static void bring(Cabinet cabinet, List<Account> accounts) {
        accounts.forEach(new Papers(cabinet, ACCOUNTS)::put);
    }

    public boolean isEmpty() {
        return book.all().isEmpty();
    }

    /// In the order of their names.
    public List<Person> people() {
        return sorted(book.all());
    }

    /// Accounts that wait for a second administrator.
    public List<Person> proposed() {
        return sorted(proposals.all());
    }

    private static List<Person> sorted(List<Account> accounts) {
        var people = new ArrayList<>(accounts.stream().map(Account::person).toList());
        people.sort((one, other) -> one.name().compareTo(other.name()));
        return List.copyOf(people);
    }

    /// Whoever has this name now; empty where the account was ended.
    public Optional<Person> person(String name) {
        return book.find(name).map(Account::person);
    }

    public Optional<Account> account(String name) {
        return book.find(name);
    }

    /// What a passkey calls its owner: it says nothing to whoever finds it.
    public static Bytes handle(String name) {
        return Bytes.utf8(Papers.sign(name));
    }

    /// Whose passkey this is.
    public Optional<Account> ofPasskey(Bytes id) {
        return book.all().stream()
                .filter(account ->
                        account.passkeys().stream().anyMatch(key -> key.id().equals(id)))
                .findFirst();
    }

    /// Who this is at the server of an organisation.
    public Optional<Account> ofAbroad(Account.Abroad abroad) {
        return book.all().stream()
                .filter(account -> account.abroad().contains(abroad))
                .findFirst();
    }

    /// Changes an account; false where it was ended.
    public boolean change(String name, UnaryOperator<Account> change) {
        return book.change(name, change);
    }

    /// Takes as long for a name that nobody has.
    public Entry signIn(String name, String password) {
        var left = throttle.wait(name, clock.instant());
        if (left.isPositive()) return new Entry.Wait(left);
        var account = book.find(name);
        var expected = account.map(Account::password).orElseGet(this::nobody);
        boolean right = expected.hash().equals(hashed(password, expected.salt(), expected.cost()));
        if (account.isPresent() && right) {
            throttle.succeeded(name);
            return new Entry.Welcome(account.get().person());
        }
        throttle.failed(name, clock.instant());
        return new Entry.Wrong();
    }

    private Account.Password nobody() {
        return new Account.Password(cost, Bytes.of(new byte[SALT_BYTES]), Bytes.EMPTY);
    }

    private Bytes hashed(String password, Bytes salt, PassphraseHash.Cost own) {
        checks.acquireUninterruptibly();
        try {
            return hash.hash(password, salt, own);
        } finally {
            checks.release();
        }
    }

    /// Makes an account, or changes the one of this name, at once.
    public Made put(Person person, String password) {
        return put(person, password, List.of());
    }

    private Made put(Person person, String password, List<Account.Abroad> abroad) {
        var wrong = wrong(person, password, abroad);
        if (wrong.isPresent()) return wrong.get();
        keep(made(person, password, abroad));
        return new Made.Done(person);
    }

    private Account made(Person person, String password, List<Account.Abroad> abroad) {
        var salt = Bytes.of(chance.bytes(SALT_BYTES));
        // Nobody knows the password of an account that has none.
        var hash = password.isEmpty() ? Bytes.of(chance.bytes(2 * SALT_BYTES)) : hashed(password, salt, cost);
        var kept = new Account.Password(cost, salt, hash);
        return new Account(person, kept, List.of(), abroad, "");
    }

    /// Passkeys stay with whoever had them.
    private void keep(Account account) {
        var passkeys = book.find(account.person().name()).map(Account::passkeys).orElse(List.of());
        book.put(account.with(passkeys));
    }

    /// Proposes an account, or makes it where the one who proposes is the only administrator.
    public Made propose(Person person, String password, List<Account.Abroad> abroad, Person by) {
        if (isAlone(by)) return put(person, password, abroad);
        var wrong = wrong(person, password, abroad);
        if (wrong.isPresent()) return wrong.get();
        proposals.put(made(person, password, abroad).proposedBy(by.name()));
        return new Made.Proposed(person);
    }

    private boolean isAlone(Person by) {
        return book.all().stream()
                .map(Account::person)
                .filter(person -> person.grants().stream().anyMatch(grant -> grant.role() == Role.OPS))
                .allMatch(person -> person.name().equals(by.name()));
    }

    /// Agrees to what another administrator proposed; empty where there is no such proposal, or it is one's own.
    public Optional<Agreed> agree(String name, Person by) {
        var proposal = proposals
                .find(name)
                .filter(one -> !one.proposer().isEmpty() && !one.proposer().equals(by.name()));
        if (proposal.isEmpty() || !proposals.remove(name)) return Optional.empty();
        keep(proposal.get().proposedBy(""));
        return Optional.of(new Agreed(proposal.get().person(), proposal.get().proposer()));
    }

    /// An account that two made.
    public record Agreed(Person person, String proposer) {}

    /// Who proposed the account of this name; empty where nobody did.
    public Optional<String> proposer(String name) {
        return proposals.find(name).map(Account::proposer);
    }

    /// Ends an account or takes a proposal back; true where there was one. One administrator is enough: what is to be
    /// closed is closed at once.
    public boolean end(String name) {
        boolean proposed = proposals.remove(name);
        return book.remove(name) || proposed;
    }

    private static Optional<Made.Refused> wrong(Person person, String password, List<Account.Abroad> abroad) {
        if (!isName(person.name()))
            return refused("name", "A name has 1 to 80 characters on one line, no blanks at its ends, and no bar (|).");
        if (!isName(person.organisation()))
            return refused("organisation", "An organisation has 1 to 80 characters on one line, and no bar (|).");
        if (person.grants().isEmpty()) return refused("roles", "Give at least one role.");
        boolean none = password.isEmpty() && !abroad.isEmpty();
        if (!none && (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD))
            return refused("password", "A password has 12 to 256 characters; a few words in a row are easy to keep.");
        if (holdsTooMuch(person))
            return refused("roles", "A custodian of identities is neither verifier, releaser nor administrator.");
        return Optional.empty();
    }

    /// A bar stands between the names of a list in the tables of a case: one reviewer must not be read as two.
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.indexOf('|') < 0
                && Author.read(name).isPresent();
    }

    /// Who guards identities must not decide, release or run the server for the same agreement.
    private static boolean holdsTooMuch(Person person) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.CUS)
                .anyMatch(custody -> person.grants().stream()
                        .filter(other -> other.agreement().equals(custody.agreement()))
                        .anyMatch(other -> switch (other.role()) {
                            case VER, REL, OPS -> true;
                            default -> false;
                        }));
    }

    private static Optional<Made.Refused> refused(String field, String sentence) {
        return Optional.of(new Made.Refused(field, sentence));
    }
}
