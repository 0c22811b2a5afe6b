package org.trucewatch.desk.permit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;

/// Somebody who uses the desk: a name, an organisation, and a role in each agreement that concerns them.
public record Person(String name, String organisation, List<Grant> grants) {
    private static final int LONGEST_PARTY = 200;

    public Person {
        grants = List.copyOf(grants);
    }

    /// A role in the work on one agreement; the work on the server itself is that on [Label#LEDGER].
    ///
    /// `party` is the id of the actor whose delegate this is; empty for all other roles, and for a delegate of whom
    /// nobody said it yet.
    public record Grant(Label agreement, Role role, Optional<String> party) {
        public Grant {
            if (party.isPresent() && !(role.isDelegate() && isParty(party.get())))
                throw new Defect("no party of a " + role + ": " + party.get());
        }

        public Grant(Label agreement, Role role) {
            this(agreement, role, Optional.empty());
        }

        /// Ids of actors have no blank and no slash; the words of a grant rest on that.
        public static boolean isParty(String word) {
            return !word.isEmpty()
                    && word.length() <= LONGEST_PARTY
                    && word.codePoints()
                            .noneMatch(point -> point == '/'
                                    || Character.isWhitespace(point)
                                    || Character.isSpaceChar(point)
                                    || Character.isISOControl(point));
        }

        /// Whether whoever holds it makes accounts: the role on the server itself, and on no agreement.
        boolean isOfAnAdministrator() {
            return role == Role.OPS && agreement.equals(Label.LEDGER);
        }

        /// Reads what [#toString] wrote.
        ///
        /// @throws IllegalArgumentException where it is no grant
        public static Grant read(String words) {
            var parts = words.split("/", -1);
            if (parts.length != 2 && parts.length != 3) throw new IllegalArgumentException("not a grant");
            var agreement = Label.read(parts[0]).orElseThrow(IllegalArgumentException::new);
            var role = Role.valueOf(parts[1]);
            if (parts.length == 2) return new Grant(agreement, role);
            if (!role.isDelegate() || !isParty(parts[2])) throw new IllegalArgumentException("no party of a grant");
            return new Grant(agreement, role, Optional.of(parts[2]));
        }

        /// `agreement/ROLE`, and `/party` where there is one.
        @Override
        public String toString() {
            return agreement + "/" + role + party.map(id -> "/" + id).orElse("");
        }
    }

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

    /// The parties for which this person speaks in the work on an agreement.
    public List<String> parties(Label agreement) {
        return grants.stream()
                .filter(grant -> grant.agreement.equals(agreement))
                .flatMap(grant -> grant.party.stream())
                .distinct()
                .toList();
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

    /// Whether `sign` is that of somebody of this name, of whatever organisation: an account may be made anew for
    /// another one, and whoever has it is the same person.
    public boolean isNameOf(String sign) {
        return sign.equals(name) || sign.startsWith(name + " (");
    }

    /// How the person signs entries of the ledger.
    public String sign() {
        return organisation.isEmpty() ? name : name + " (" + organisation + ")";
    }
}
