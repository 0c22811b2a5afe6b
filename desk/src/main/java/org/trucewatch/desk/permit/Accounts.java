package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.PassphraseHash;

/// The accounts of an office, asked for at each request, so that what is taken away is gone at once. All servers of the
/// office see the same. Who makes and ends them, and how many that takes, is for [Administration].
public final class Accounts {
    static final String ACCOUNTS = "accounts";
    private static final int SALT_BYTES = 16;
    /// Whoever makes accounts is let in already, or stands at the machine.
    private static final Turnstile.Comer OF_THE_OFFICE = new Turnstile.Comer("", "", true);

    private final Papers book;
    private final PassphraseHash hash;
    private final PassphraseHash.Cost cost;
    private final Chance chance;
    private final InstantSource clock;
    private final Throttle throttle;
    private final Browsers browsers;
    private final Turnstile checks = new Turnstile();

    public Accounts(
            Cabinet cabinet, PassphraseHash hash, PassphraseHash.Cost cost, Chance chance, InstantSource clock) {
        this.book = new Papers(cabinet, ACCOUNTS);
        this.throttle = new Throttle(cabinet);
        this.browsers = new Browsers(cabinet, chance, clock);
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

        /// So many are being let in that this one was not even looked at.
        record Crowd() implements Entry {}
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

    static List<Person> sorted(List<Account> accounts) {
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

    /// By what an account is addressed, whatever letters its name has.
    public static String id(String name) {
        return Papers.sign(name);
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

    /// From where somebody signs in: an address, and the word of a browser that [Browsers] may know.
    public record Visitor(String address, String browser) {}

    /// Takes as long for a name that nobody has, and is answered as for any other. In a browser that was let in under
    /// this name before, neither a crowd nor the guesses of others keep one waiting.
    public Entry signIn(String name, String password, Visitor visitor) {
        boolean isKnown = browsers.knows(visitor.browser, name);
        var guesser = isKnown ? name + "\n" + visitor.browser : name;
        var left = throttle.wait(guesser, clock.instant());
        if (left.isPositive()) return new Entry.Wait(left);
        var account = book.find(name);
        var expected = account.map(Account::password).orElseGet(this::nobody);
        var comer = new Turnstile.Comer(visitor.address, name, isKnown);
        var told = checks.through(comer, () -> hash.hash(password, expected.salt(), expected.cost()));
        if (told.isEmpty()) return new Entry.Crowd();
        if (account.isPresent() && told.get().equals(expected.hash())) {
            throttle.succeeded(guesser);
            return new Entry.Welcome(account.get().person());
        }
        throttle.failed(guesser, clock.instant());
        return new Entry.Wrong();
    }

    private Account.Password nobody() {
        return new Account.Password(cost, Bytes.of(new byte[SALT_BYTES]), Bytes.EMPTY);
    }

    /// Makes an account, or changes the one of this name, at once; false where too many wait to be let in. Passkeys
    /// stay with whoever had them.
    public boolean put(Person person, String password) {
        var made = made(person, password, List.of());
        made.ifPresent(this::keep);
        return made.isPresent();
    }

    private void keep(Account account) {
        var passkeys = book.find(account.person().name()).map(Account::passkeys).orElse(List.of());
        book.put(account.with(passkeys));
    }

    /// Takes an account away at once; true where there was one.
    public boolean remove(String name) {
        return book.remove(name);
    }

    /// An account that is in no drawer yet; empty where too many wait for the same.
    Optional<Account> made(Person person, String password, List<Account.Abroad> abroad) {
        var salt = Bytes.of(chance.bytes(SALT_BYTES));
        // Nobody knows the password of an account that has none.
        var hash = password.isEmpty()
                ? Optional.of(Bytes.of(chance.bytes(2 * SALT_BYTES)))
                : checks.through(OF_THE_OFFICE, () -> this.hash.hash(password, salt, cost));
        return hash.map(one -> new Account(person, new Account.Password(cost, salt, one), List.of(), abroad, ""));
    }
}
