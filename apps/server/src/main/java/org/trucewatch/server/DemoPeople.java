package org.trucewatch.server;

import java.util.List;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;

/// The people of a demo: enough of them to file, link and decide as two, and a delegate of each party.
final class DemoPeople {
    private static final List<Part> PARTS = List.of(
            new Part("monitor", "Field mission", Role.MON, "files reports and links them"),
            new Part("verifier-1", "Field mission", Role.VER, "grades, links and decides"),
            new Part("verifier-2", "Observer group", Role.VER, "decides as the second reviewer"),
            new Part("delegate-a", "Party A", Role.PA, "hands in and comments for one party"),
            new Part("delegate-b", "Party B", Role.PB, "hands in and comments for the other"),
            new Part("releaser", "Field mission", Role.REL, "says what is published and what is held back"),
            new Part("admin", "Field mission", Role.OPS, "makes accounts and reads no evidence"));

    private DemoPeople() {}

    private record Part(String name, String organisation, Role role, String does) {}

    static void enter(Accounts accounts, Label agreement, String password) {
        for (var part : PARTS) {
            var where = part.role == Role.OPS ? Label.LEDGER : agreement;
            var person = new Person(part.name, part.organisation, List.of(new Person.Grant(where, part.role)));
            accounts.put(person, password);
        }
    }

    /// One line each, for whoever started the demo.
    static List<String> lines() {
        return PARTS.stream()
                .map(part -> "  %-12s %s".formatted(part.name, part.does))
                .toList();
    }
}
