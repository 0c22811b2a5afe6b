package org.trucewatch.desk.permit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.ledger.entry.Label;

/// Somebody who uses the desk: a name, an organisation, and a role in each agreement that concerns them.
public record Person(String name, String organisation, List<Grant> grants) {
    public Person {
        grants = List.copyOf(grants);
    }

    /// A role in the work on one agreement; the work on the server itself is that on [Label#LEDGER].
    public record Grant(Label agreement, Role role) {}

    /// Somebody without an account.
    public static Person nobody() {
        return new Person("", "", List.of());
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }

    /// The roles in the work on an agreement; those of the public where there are no others.
    public Set<Role> roles(Label agreement) {
        var roles = EnumSet.noneOf(Role.class);
        grants.stream().filter(grant -> grant.agreement.equals(agreement)).forEach(grant -> roles.add(grant.role));
        return roles.isEmpty() ? EnumSet.of(Role.PUB) : roles;
    }

    /// The roles in all agreements together, for what is one's own; those of the public for somebody without an
    /// account.
    public Set<Role> rolesAnywhere() {
        var roles = EnumSet.noneOf(Role.class);
        if (signedIn()) grants.forEach(grant -> roles.add(grant.role));
        return roles.isEmpty() ? EnumSet.of(Role.PUB) : roles;
    }

    public Permit may(Label agreement, Act act) {
        return Permits.TABLE.of(roles(agreement), act);
    }

    /// How the person signs entries of the ledger.
    public String sign() {
        return organisation.isEmpty() ? name : name + " (" + organisation + ")";
    }
}
