package org.trucewatch.engine.clause;

import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.evidence.Detail;

/// The part that somebody or something plays in an act, as a test of a claim.
final class Roles {
    private Roles() {}

    static DetailTest test(Role role, boolean ban, Lexicon lexicon) {
        var part = part(role.part());
        var places = role.names().all().stream().allMatch(lexicon.atlas::isPlace);
        return switch (role.part()) {
            case AGAINST -> new DetailTest.Supported(part, role.names(), lexicon);
            case FOR, WITH ->
                ban
                        ? new DetailTest.Supported(part, role.names(), lexicon)
                        : new DetailTest.NotOther(part, role.names(), lexicon);
            case WITHOUT -> new DetailTest.Without(role.names(), lexicon);
            case TO, FROM ->
                places
                        ? new DetailTest.Toward(part, role.names().all(), false, lexicon)
                        : new DetailTest.NotOther(part, role.names(), lexicon);
            case VIA -> new DetailTest.NotOther(part, role.names(), lexicon);
        };
    }

    private static Detail.Part part(Role.Part part) {
        return switch (part) {
            case TO -> Detail.Part.TO;
            case FROM -> Detail.Part.FROM;
            case VIA -> Detail.Part.VIA;
            case FOR -> Detail.Part.FOR;
            case AGAINST -> Detail.Part.AGAINST;
            case WITH -> Detail.Part.WITH;
            case WITHOUT -> Detail.Part.WITHOUT;
        };
    }

    /// In an exception a role must be told.
    static DetailTest supported(Role role, Lexicon lexicon) {
        if (role.part() == Role.Part.WITHOUT) return new DetailTest.Without(role.names(), lexicon);
        return new DetailTest.Supported(part(role.part()), role.names(), lexicon);
    }
}
