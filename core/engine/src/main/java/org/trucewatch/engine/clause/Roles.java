package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Set;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.evidence.Detail;

/// The part that somebody or something plays in an act, as a test of a claim.
///
/// Source: judging rules, section 3; rules of the judge, C.
final class Roles {
    static final String LEAVE = "leave";
    static final String EXPEL = "expel";

    private Roles() {}

    /// What the act is looked for as, for that says what silence on a role is worth.
    enum Use {
        /// It may speak against somebody: whom or what it was for must be told.
        BREACH,
        /// It is owed: whoever does it need not say for whom.
        DUTY,
        /// It keeps up a state or a number, whichever way that leads.
        KEEPING
    }

    static DetailTest test(Role role, Set<String> acts, Use use, Lexicon lexicon) {
        var places = role.names().all();
        if (role.part() == Role.Part.FROM && isLeaving(acts, lexicon) && arePlaces(role.names(), lexicon))
            return new DetailTest.Leaving(places, lexicon);
        if (role.part() == Role.Part.WITHOUT) return new DetailTest.Without(role.names(), lexicon);
        if (isWay(role, lexicon))
            return new DetailTest.Toward(part(role.part()), places, silence(role.part(), use), lexicon);
        return mustBeTold(role.part(), use)
                ? new DetailTest.Supported(part(role.part()), role.names(), lexicon)
                : new DetailTest.NotOther(part(role.part()), role.names(), lexicon);
    }

    private static boolean mustBeTold(Role.Part part, Use use) {
        return switch (use) {
            case BREACH -> true;
            case DUTY -> part == Role.Part.AGAINST;
            case KEEPING -> false;
        };
    }

    private static boolean isWay(Role role, Lexicon lexicon) {
        return switch (role.part()) {
            case TO, FROM, VIA -> role.names().all().stream().allMatch(lexicon.atlas::isPlace);
            case FOR, AGAINST, WITH, WITHOUT -> false;
        };
    }

    static boolean isLeaving(Set<String> acts, Lexicon lexicon) {
        return acts.stream().anyMatch(act -> lexicon.acts.fallsUnder(act, List.of(LEAVE, EXPEL)));
    }

    static boolean arePlaces(Names names, Lexicon lexicon) {
        return names.all().stream().allMatch(name -> lexicon.atlas.isPlace(name) && !lexicon.goods.isDeclared(name));
    }

    /// An act that leads somewhere lies there; where it came from and by which way is another matter.
    private static DetailTest.Silence silence(Role.Part part, Use use) {
        if (use == Use.KEEPING) return DetailTest.Silence.PASSES;
        if (part == Role.Part.TO) return DetailTest.Silence.IS_THERE;
        return use == Use.DUTY ? DetailTest.Silence.PASSES : DetailTest.Silence.LEAVES_OPEN;
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

    /// In an exception a role must be told, and so must what is absent.
    static DetailTest supported(Role role, Lexicon lexicon) {
        return new DetailTest.Supported(part(role.part()), role.names(), lexicon);
    }
}
