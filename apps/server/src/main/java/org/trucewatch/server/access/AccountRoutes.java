package org.trucewatch.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;

/// Accounts, made and ended by an administrator. That it was done stands in the ledger; passwords stand nowhere.
@RestController
final class AccountRoutes {
    private static final Label KIND = new Label("account");

    private final Accounts accounts;
    private final Readers readers;
    private final LiveDesk desk;
    private final FirstStart first;

    AccountRoutes(Accounts accounts, Readers readers, LiveDesk desk, FirstStart first) {
        this.accounts = accounts;
        this.readers = readers;
        this.desk = desk;
        this.first = first;
    }

    record Setup(String token, String name, String organisation, String password) {}

    /// `agreement` is that of the roles; the roles of an administrator are on the server itself, `ledger`.
    record Wanted(String name, String organisation, String agreement, List<String> roles, String password) {}

    record AccountPart(String name, String organisation, List<GrantPart> grants) {
        static AccountPart of(Person person) {
            return new AccountPart(
                    person.name(),
                    person.organisation(),
                    person.grants().stream()
                            .map(grant -> new GrantPart(
                                    grant.agreement().text(), grant.role().name()))
                            .toList());
        }
    }

    record GrantPart(String agreement, String role) {}

    @PostMapping("/api/setup")
    ResponseEntity<?> setUp(@RequestBody Setup setup) {
        if (!first.is(setup.token)) throw new NotFound();
        var grants = List.of(new Person.Grant(Label.LEDGER, Role.OPS));
        var person = new Person(setup.name, setup.organisation, grants);
        var answer = put(person, setup.password, "the first start");
        if (answer.getStatusCode().is2xxSuccessful()) first.used();
        return answer;
    }

    @GetMapping("/api/accounts")
    List<AccountPart> all() {
        return accounts.people().stream().map(AccountPart::of).toList();
    }

    @PostMapping("/api/accounts")
    ResponseEntity<?> make(@RequestBody Wanted wanted) {
        var agreement = Label.read(wanted.agreement)
                .filter(label -> label.equals(Label.LEDGER) || desk.agreements().contains(label));
        if (agreement.isEmpty()) return refused("agreement", "There is no agreement of this name on record.");
        var grants = new ArrayList<Person.Grant>();
        for (var word : wanted.roles) {
            var role = role(word);
            if (role.isEmpty()) return refused("roles", "There is no such role.");
            grants.add(new Person.Grant(agreement.get(), role.get()));
        }
        var kept = accounts.person(wanted.name).stream()
                .flatMap(person -> person.grants().stream())
                .filter(grant -> !grant.agreement().equals(agreement.get()))
                .toList();
        grants.addAll(kept);
        var person = new Person(wanted.name, wanted.organisation, grants);
        return put(person, wanted.password, readers.current().sign());
    }

    @DeleteMapping("/api/accounts/{name}")
    ResponseEntity<Void> end(@PathVariable String name) {
        if (!accounts.end(name)) throw new NotFound();
        enter("Account ended: " + name, readers.current().sign());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> put(Person person, String password, String by) {
        return switch (accounts.put(person, password)) {
            case Accounts.Made.Refused(var field, var sentence) -> refused(field, sentence);
            case Accounts.Made.Done(var made) -> {
                enter("Account made: " + made.sign() + ", " + made.grants(), by);
                yield ResponseEntity.status(HttpStatus.CREATED).body(AccountPart.of(made));
            }
        };
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
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-input",
                        sentence + " Nothing was done.",
                        List.of(new Problem.Field(field, "bad-input", sentence)))
                .answer();
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUB && role.name().equals(word))
                .findFirst();
    }
}
