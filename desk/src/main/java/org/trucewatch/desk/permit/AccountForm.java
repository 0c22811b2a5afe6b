package org.trucewatch.desk.permit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.ledger.entry.Label;

/// What is filled in to make an account, as it was written.
///
/// `agreement` is that of the roles; those of an administrator are on the server itself, `ledger`. `party` is the actor
/// for whom a delegate speaks. Whom the server of an organisation knows (`abroad`) may have an empty password.
public record AccountForm(
        String name,
        String organisation,
        String agreement,
        List<String> roles,
        Optional<String> party,
        String password,
        List<Account.Abroad> abroad) {
    public AccountForm {
        roles = List.copyOf(roles);
        party = party.map(String::strip).filter(id -> !id.isEmpty());
        abroad = List.copyOf(abroad);
    }

    /// That of somebody who is made an administrator.
    public static AccountForm ofAdministrator(String name, String organisation, String password) {
        return new AccountForm(
                name,
                organisation,
                Label.LEDGER.text(),
                List.of(Role.OPS.name()),
                Optional.empty(),
                password,
                List.of());
    }

    /// Words that name no role are left out.
    List<Role> known() {
        return roles.stream().flatMap(AccountForm::role).toList();
    }

    private static Stream<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PUB && role.name().equals(word));
    }

    boolean isOfADelegate() {
        return known().stream().anyMatch(Role::isDelegate);
    }

    /// Whoever is meant, with the roles that `before` has in other agreements; only of a form with which nothing is
    /// wrong.
    Person person(Optional<Person> before) {
        var where = new Label(agreement);
        var grants = new ArrayList<Person.Grant>();
        known().forEach(role -> grants.add(new Person.Grant(where, role, party.filter(_ -> role.isDelegate()))));
        before.stream()
                .flatMap(person -> person.grants().stream())
                .filter(grant -> !grant.agreement().equals(where))
                .forEach(grants::add);
        return new Person(name, organisation, grants);
    }
}
