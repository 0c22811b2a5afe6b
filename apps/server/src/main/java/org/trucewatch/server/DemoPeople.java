package org.trucewatch.server;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.registry.Side;
import org.trucewatch.server.said.Saying;

/// The people of a demo: enough of them to file, link and decide as two, and a delegate of each party.
final class DemoPeople {
    private static final List<Part> PARTS = List.of(
            new Part("monitor", "Field mission", Role.MON, Saying.DOES_MONITOR),
            new Part("verifier-1", "Field mission", Role.VER, Saying.DOES_VERIFIER),
            new Part("verifier-2", "Observer group", Role.VER, Saying.DOES_SECOND),
            new Part("delegate-a", "Party A", Role.PA, Saying.DOES_ONE_PARTY),
            new Part("delegate-b", "Party B", Role.PB, Saying.DOES_OTHER_PARTY),
            new Part("releaser", "Field mission", Role.REL, Saying.DOES_RELEASER),
            new Part("admin", "Field mission", Role.OPS, Saying.DOES_ADMIN));

    private DemoPeople() {}

    private record Part(String name, String organisation, Role role, Saying does) {}

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
    static List<Words> lines() {
        return PARTS.stream().map(DemoPeople::line).toList();
    }

    private static Words line(Part part) {
        var name = Gaps.name("%-12s".formatted(part.name));
        var does = part.does.with();
        return new Words("  " + name.english() + " " + does.english(), "  " + name.arabic() + " " + does.arabic());
    }
}
