package org.trucewatch.server;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.registry.Side;

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

    /// In the work on the first agreement on record.
    static void enter(Accounts accounts, LiveDesk desk, String password) {
        var agreement = desk.agreements().getFirst();
        var parties = desk.current(agreement).map(DemoPeople::parties).orElse(List.of());
        for (var part : PARTS) {
            var where = part.role == Role.OPS ? Label.LEDGER : agreement;
            var grant = new Person.Grant(where, part.role, party(part.role, parties));
            accounts.put(new Person(part.name, part.organisation, List.of(grant)), password);
        }
    }

    /// The actors that are party to a text, in the order of the table of sides.
    private static List<String> parties(Edition edition) {
        return edition.watched().registry().sides().stream()
                .filter(side -> side.role() == Side.Role.PARTY)
                .map(Side::actor)
                .filter(Person.Grant::isParty)
                .distinct()
                .toList();
    }

    private static Optional<String> party(Role role, List<String> parties) {
        return switch (role) {
            case PA -> parties.stream().findFirst();
            case PB -> parties.stream().skip(1).findFirst();
            default -> Optional.empty();
        };
    }

    /// One line each, for whoever started the demo.
    static List<String> lines() {
        return PARTS.stream()
                .map(part -> "  %-12s %s".formatted(part.name, part.does))
                .toList();
    }
}
