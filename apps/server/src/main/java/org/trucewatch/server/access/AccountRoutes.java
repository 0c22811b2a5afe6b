package org.trucewatch.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.desk.read.DeskPage;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;

/// Accounts, made by two administrators and ended by one. That it was done stands in the ledger; passwords stand
/// nowhere.
@RestController
final class AccountRoutes {
    private static final Label KIND = new Label("account");

    private final Accounts accounts;
    private final Readers readers;
    private final LiveDesk desk;
    private final FirstStart first;
    private final OpenIds own;
    private final Sessions sessions;

    AccountRoutes(Accounts accounts, Readers readers, LiveDesk desk, FirstStart first, OpenIds own, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.readers = readers;
        this.desk = desk;
        this.first = first;
        this.own = own;
    }

    record Setup(String token, String name, String organisation, String password) {}

    /// `subject` is what the server of the organisation calls this person; with one, the password may be empty.
    /// `agreement` is that of the roles; the roles of an administrator are on the server itself, `ledger`.
    /// `party` is the actor for whom a delegate speaks; nobody else has one.
    record Wanted(
            String name,
            String organisation,
            String agreement,
            List<String> roles,
            Optional<String> party,
            String password,
            Optional<String> subject) {}

    /// `proposedBy` is empty but for an account that waits for a second administrator.
    record AccountPart(String name, String organisation, List<GrantPart> grants, String proposedBy) {
        static AccountPart of(Person person, String proposedBy) {
            return new AccountPart(
                    person.name(),
                    person.organisation(),
                    person.grants().stream()
                            .map(grant -> new GrantPart(
                                    grant.agreement().text(), grant.role().name(), grant.party()))
                            .toList(),
                    proposedBy);
        }
    }

    record GrantPart(String agreement, String role, Optional<String> party) {}

    /// An agreement in which a role may be given, and the actors for whom a delegate may speak there.
    record AgreementChoice(String agreement, List<DeskPage.Entry> actors) {}

    @PostMapping("/api/setup")
    ResponseEntity<?> setUp(@RequestBody Setup setup) {
        if (!first.is(setup.token)) throw new NotFound();
        var grants = List.of(new Person.Grant(Label.LEDGER, Role.OPS));
        var person = new Person(setup.name, setup.organisation, grants);
        return switch (accounts.put(person, setup.password)) {
            case Accounts.Made.Refused(var field, var sentence) -> refused(field, sentence);
            case Accounts.Made.Proposed _ -> throw new Defect("the first account waits for nobody");
            case Accounts.Made.Done(var made) -> {
                enter("Account made: " + made.sign() + ", " + made.grants(), "the first start");
                yield ResponseEntity.status(HttpStatus.CREATED).body(AccountPart.of(made, ""));
            }
        };
    }

    /// Those that are there, then those that wait for a second administrator.
    @GetMapping("/api/accounts")
    List<AccountPart> all() {
        var made = accounts.people().stream().map(person -> AccountPart.of(person, ""));
        var waiting = accounts.proposed().stream()
                .map(person ->
                        AccountPart.of(person, accounts.proposer(person.name()).orElse("")));
        return Stream.concat(made, waiting).toList();
    }

    /// What the form of an account offers; names alone, and nothing of the evidence.
    @GetMapping("/api/accounts/agreements")
    List<AgreementChoice> agreements() {
        return desk.agreements().stream()
                .map(agreement -> new AgreementChoice(agreement.text(), actors(agreement)))
                .toList();
    }

    private List<DeskPage.Entry> actors(Label agreement) {
        return desk.current(agreement).map(DeskPage::actors).orElse(List.of());
    }

    @PostMapping("/api/accounts")
    ResponseEntity<?> make(@RequestBody Wanted wanted) {
        var agreement = Label.read(wanted.agreement)
                .filter(label -> label.equals(Label.LEDGER) || desk.agreements().contains(label));
        if (agreement.isEmpty()) return refused("agreement", "There is no agreement of this name on record.");
        var roles = wanted.roles.stream().flatMap(word -> role(word).stream()).toList();
        if (roles.size() < wanted.roles.size()) return refused("roles", "There is no such role.");
        var party = wanted.party.map(String::strip).filter(id -> !id.isEmpty());
        var wrong = wrongParty(agreement.get(), roles, party);
        if (wrong.isPresent()) return refused("party", wrong.get());
        var grants = new ArrayList<>(roles.stream()
                .map(role -> new Person.Grant(agreement.get(), role, party.filter(_ -> role.isDelegate())))
                .toList());
        var kept = accounts.person(wanted.name).stream()
                .flatMap(person -> person.grants().stream())
                .filter(grant -> !grant.agreement().equals(agreement.get()))
                .toList();
        grants.addAll(kept);
        var person = new Person(wanted.name, wanted.organisation, grants);
        return answer(accounts.propose(person, wanted.password, abroad(wanted), readers.current()));
    }

    private Optional<String> wrongParty(Label agreement, List<Role> roles, Optional<String> party) {
        boolean delegate = roles.stream().anyMatch(Role::isDelegate);
        if (!delegate)
            return party.map(_ -> "Only a delegate (PA or PB) speaks for a party; leave the party empty for others.");
        if (party.isEmpty()) return Optional.of("Say which party the delegate speaks for: the id of an actor.");
        boolean known = Person.Grant.isParty(party.get())
                && actors(agreement).stream().anyMatch(actor -> actor.id().equals(party.get()));
        return known ? Optional.empty() : Optional.of("The agreement names no actor with this id.");
    }

    private List<Account.Abroad> abroad(Wanted wanted) {
        return own.setting().stream()
                .flatMap(setting -> wanted.subject.stream()
                        .map(String::strip)
                        .filter(subject -> !subject.isEmpty())
                        .map(subject -> new Account.Abroad(setting.issuer(), subject)))
                .toList();
    }

    /// What another administrator proposed is made.
    @PostMapping("/api/accounts/{name}/agree")
    ResponseEntity<?> agree(@PathVariable String name) {
        var second = readers.current();
        var agreed = accounts.agree(name, second).orElseThrow(NotFound::new);
        var made = agreed.person();
        sessions.endAllOf(name);
        enter("Account made: %s, %s; proposed by %s".formatted(made.sign(), made.grants(), agreed.proposer()), second);
        return ResponseEntity.status(HttpStatus.CREATED).body(AccountPart.of(made, ""));
    }

    @DeleteMapping("/api/accounts/{name}")
    ResponseEntity<Void> end(@PathVariable String name) {
        if (!accounts.end(name)) throw new NotFound();
        sessions.endAllOf(name);
        enter("Account ended: " + name, readers.current());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> answer(Accounts.Made made) {
        return switch (made) {
            case Accounts.Made.Refused(var field, var sentence) -> refused(field, sentence);
            case Accounts.Made.Proposed(var person) -> {
                var by = readers.current();
                enter("Account proposed: " + person.sign() + ", " + person.grants(), by);
                yield ResponseEntity.accepted().body(AccountPart.of(person, by.name()));
            }
            case Accounts.Made.Done(var person) -> {
                enter("Account made: " + person.sign() + ", " + person.grants(), readers.current());
                sessions.endAllOf(person.name());
                yield ResponseEntity.status(HttpStatus.CREATED).body(AccountPart.of(person, ""));
            }
        };
    }

    private void enter(String words, Person by) {
        enter(words, by.sign());
    }

    private void enter(String words, String by) {
        desk.enter(new Draft(
                Label.LEDGER,
                KIND,
                new Author(by),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8(words + "\n")));
    }

    private static ResponseEntity<Problem> refused(String field, String sentence) {
        return Problem.refused(field, sentence).answer();
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUB && role.name().equals(word))
                .findFirst();
    }
}
