package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;

/// The accounts of an office: made by an administrator, asked for at each request, so that what is taken away is gone
/// at once.
public final class Accounts {
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NAME = 80;

    private final AccountBook book;
    private final PassphraseHash hash;
    private final PassphraseHash.Cost cost;
    private final Chance chance;
    private final InstantSource clock;
    private final Throttle throttle = new Throttle();
    private final ReentrantLock lock = new ReentrantLock();
    /// Each check takes much memory; a crowd of them must not take it all.
    private final Semaphore checks = new Semaphore(2);

    public Accounts(
            AccountBook book, PassphraseHash hash, PassphraseHash.Cost cost, Chance chance, InstantSource clock) {
        this.book = book;
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

        record Refused(String field, String sentence) implements Made {}
    }

    public boolean isEmpty() {
        return book.all().isEmpty();
    }

    public List<Person> people() {
        return book.all().stream().map(Account::person).toList();
    }

    /// Whoever has this name now; empty where the account was ended.
    public Optional<Person> person(String name) {
        return find(name).map(Account::person);
    }

    private Optional<Account> find(String name) {
        return book.all().stream()
                .filter(account -> account.person().name().equals(name))
                .findFirst();
    }

    /// Takes as long for a name that nobody has.
    public Entry signIn(String name, String password) {
        var left = throttle.wait(name, clock.instant());
        if (left.isPositive()) return new Entry.Wait(left);
        var account = find(name);
        var expected = account.orElseGet(this::nobody);
        boolean right = expected.hash().equals(hashed(password, expected.salt(), expected.cost()));
        if (account.isPresent() && right) {
            throttle.succeeded(name);
            return new Entry.Welcome(account.get().person());
        }
        throttle.failed(name, clock.instant());
        return new Entry.Wrong();
    }

    private Account nobody() {
        return new Account(Person.nobody(), cost, Bytes.of(new byte[SALT_BYTES]), Bytes.EMPTY);
    }

    private Bytes hashed(String password, Bytes salt, PassphraseHash.Cost own) {
        checks.acquireUninterruptibly();
        try {
            return hash.hash(password, salt, own);
        } finally {
            checks.release();
        }
    }

    /// Makes an account, or changes the one of this name.
    public Made put(Person person, String password) {
        var wrong = wrong(person, password);
        if (wrong.isPresent()) return wrong.get();
        var salt = Bytes.of(chance.bytes(SALT_BYTES));
        var account = new Account(person, cost, salt, hashed(password, salt, cost));
        lock.lock();
        try {
            var all = new ArrayList<>(book.all());
            all.removeIf(one -> one.person().name().equals(person.name()));
            all.add(account);
            book.write(all);
        } finally {
            lock.unlock();
        }
        return new Made.Done(person);
    }

    /// True where there was such an account.
    public boolean end(String name) {
        lock.lock();
        try {
            var all = new ArrayList<>(book.all());
            boolean there = all.removeIf(one -> one.person().name().equals(name));
            if (there) book.write(all);
            return there;
        } finally {
            lock.unlock();
        }
    }

    private static Optional<Made.Refused> wrong(Person person, String password) {
        if (!isName(person.name()))
            return refused("name", "A name has 1 to 80 characters on one line, and no blanks at its ends.");
        if (!isName(person.organisation()))
            return refused("organisation", "An organisation has 1 to 80 characters on one line.");
        if (person.grants().isEmpty()) return refused("roles", "Give at least one role.");
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD)
            return refused("password", "A password has 12 to 256 characters; a few words in a row are easy to keep.");
        if (holdsTooMuch(person))
            return refused("roles", "A custodian of identities is neither verifier, releaser nor administrator.");
        return Optional.empty();
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && Author.read(name).isPresent();
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
