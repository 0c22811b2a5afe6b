package org.trucewatch.desk.permit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Organisation;

/// Looks over the form of an account, all fields at once.
final class AccountCheck {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NAME = 80;

    private final Agreements agreements;
    private final Looks looks;
    private final List<Person> others;
    private final Bearers onRecord;
    private final Faults faults = new Faults();

    /// `others` are all that have an account or are proposed for one; `onRecord` are all whom a reader can meet.
    AccountCheck(Agreements agreements, Looks looks, List<Person> others, Bearers onRecord) {
        this.agreements = agreements;
        this.looks = looks;
        this.others = others;
        this.onRecord = onRecord;
    }

    Faults of(AccountForm form) {
        faults.addIf(!isName(form.name()), "name", Fault.NO_ACCOUNT_NAME, "|");
        faults.addIf(!isName(form.organisation()), "organisation", Fault.NO_ORGANISATION);
        if (isName(form.name()) && isName(form.organisation())) {
            likeAnother(form);
            likeOneOnRecord(form);
        }
        var actors = actors(form.agreement());
        faults.addIf(actors.isEmpty(), "agreement", Fault.NO_SUCH_AGREEMENT);
        roles(form);
        party(form, actors.orElse(List.of()));
        faults.addIf(!isPassword(form), "password", Fault.NO_PASSWORD);
        return faults;
    }

    /// Two who look alike would be taken for one person, or two organisations for one where it takes two.
    private void likeAnother(AccountForm form) {
        others.stream()
                .map(Person::name)
                .filter(name -> !name.equals(form.name()) && isLike(name, form.name()))
                .findFirst()
                .ifPresent(name -> faults.add("name", Fault.NAME_LIKE_ANOTHER, name));
        others.stream()
                .map(Person::organisation)
                .filter(name -> !Organisation.isSame(name, form.organisation()) && isLike(name, form.organisation()))
                .findFirst()
                .ifPresent(name -> faults.add("organisation", Fault.ORGANISATION_LIKE_ANOTHER, name));
    }

    /// Those whose account ended, or who never had one here, would be taken for somebody new. Who it is, is not told:
    /// whoever gives out accounts reads no evidence.
    private void likeOneOnRecord(AccountForm form) {
        if (!faults.all().isEmpty()) return;
        faults.addIf(imitates(form.name(), onRecord.people(), String::equals), "name", Fault.NAME_LIKE_ONE_ON_RECORD);
        faults.addIf(
                imitates(form.organisation(), onRecord.organisations(), Organisation::isSame),
                "organisation",
                Fault.ORGANISATION_LIKE_ONE_ON_RECORD);
    }

    private boolean imitates(String name, Set<String> others, BiPredicate<String, String> isSame) {
        return others.stream().noneMatch(other -> isSame.test(other, name))
                && others.stream().anyMatch(other -> isLike(other, name));
    }

    /// As they are written, and as they are read when capitals and blanks do not count.
    private boolean isLike(String one, String other) {
        return looks.of(one).equals(looks.of(other))
                || looks.of(Organisation.normal(one)).equals(looks.of(Organisation.normal(other)));
    }

    private Optional<List<String>> actors(String agreement) {
        return Label.read(agreement)
                .flatMap(label -> label.equals(Label.LEDGER) ? Optional.of(List.of()) : agreements.actors(label));
    }

    private void roles(AccountForm form) {
        var roles = form.known();
        boolean guards = roles.contains(Role.CUS);
        boolean decides = roles.contains(Role.VER) || roles.contains(Role.REL) || roles.contains(Role.OPS);
        boolean isOfTheServer = form.agreement().equals(Label.LEDGER.text());
        faults.addIf(form.roles().isEmpty(), "roles", Fault.NO_ROLE);
        faults.addIf(roles.size() < form.roles().size(), "roles", Fault.NO_SUCH_ROLE);
        // Who guards identities must not decide, release or run the server for the same agreement.
        faults.addIf(guards && decides, "roles", Fault.GUARDS_AND_DECIDES);
        faults.addIf(
                roles.contains(Role.OPS) && !isOfTheServer, "agreement", Fault.RUNS_THE_SERVER, Label.LEDGER.text());
    }

    private void party(AccountForm form, List<String> actors) {
        boolean isKnown = form.party()
                .filter(Person.Grant::isParty)
                .filter(actors::contains)
                .isPresent();
        if (!form.isOfADelegate()) faults.addIf(form.party().isPresent(), "party", Fault.NO_DELEGATE);
        else if (form.party().isEmpty()) faults.add("party", Fault.NO_PARTY_OF_DELEGATE);
        else faults.addIf(!isKnown, "party", Fault.NO_SUCH_ACTOR);
    }

    private static boolean isPassword(AccountForm form) {
        boolean needsNone = form.password().isEmpty() && !form.abroad().isEmpty();
        int length = form.password().length();
        return needsNone || (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD);
    }

    /// A bar stands between the names of a list in the tables of a case: one reviewer must not be read as two. Marks
    /// that nobody sees would let two names look alike.
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && name.indexOf('|') < 0
                && name.codePoints().noneMatch(AccountCheck::isUnseen)
                && Author.read(name).isPresent();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            case Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
