package org.trucewatch.desk.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.cabinet.HeldCabinet;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.permit.Administration.Ended;
import org.trucewatch.desk.permit.Administration.Made;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.seal.PassphraseHash;

/// Who makes accounts and ends them, and how many that takes.
class AdministrationTest {
    private static final Label RIVERS = new Label("two-rivers");
    private static final String BY = "the machine itself";
    private static final String PASSWORD = "a long enough password";

    private static final Accounts.Visitor VISITOR = new Accounts.Visitor("", "");

    private Bearers onRecord = Bearers.NONE;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final HeldCabinet cabinet = new HeldCabinet();
    private final Accounts accounts = accounts((words, salt, cost) -> Bytes.utf8(words));
    private final Administration office = new Administration(
            accounts,
            cabinet,
            agreement -> agreement.equals(RIVERS) ? Optional.of(List.of("north", "south")) : Optional.empty(),
            name -> name.replace('\u0430', 'a'),
            () -> onRecord,
            new Deeds(
                    cabinet,
                    new Sessions(cabinet, count -> new byte[count], () -> now),
                    new HeldRegister(() -> {}, Optional::empty),
                    () -> now),
            () -> now);

    private Accounts accounts(PassphraseHash hash) {
        return new Accounts(cabinet, hash, new PassphraseHash.Cost(8, 1, 1), count -> new byte[count], () -> now);
    }

    private Person administrator(String name) {
        assertInstanceOf(Made.Done.class, office.install(name, "Mission", PASSWORD, BY));
        return accounts.person(name).orElseThrow();
    }

    private static AccountForm monitor(String name, String password) {
        return new AccountForm(name, "Mission", "two-rivers", List.of("MON"), Optional.empty(), password, List.of());
    }

    private String seen(String name) {
        return office.proposed().stream()
                .filter(one -> one.person().name().equals(name))
                .findFirst()
                .orElseThrow()
                .sign();
    }

    @Test
    void anAdministratorCannotEndAllOthersAndThenActAlone() {
        var ada = administrator("ada");
        var omar = administrator("omar");
        var lena = administrator("lena");

        assertEquals(new Ended.Asked("ada", true), office.end("omar", ada));
        assertEquals(new Ended.Asked("ada", false), office.end("omar", ada));
        assertEquals(new Ended.Asked("ada", true), office.end("lena", ada));
        assertEquals(3, accounts.people().size());
        assertInstanceOf(Made.Proposed.class, office.propose(monitor("major", PASSWORD), ada));

        assertEquals(new Ended.Done("ada"), office.end("omar", lena));
        assertTrue(accounts.person(omar.name()).isEmpty());
    }

    @Test
    void whoIsToBeEndedMayBeTheSecond() {
        var ada = administrator("ada");
        var omar = administrator("omar");

        assertEquals(new Ended.Asked("omar", true), office.end("omar", omar));
        assertEquals(new Ended.Done("omar"), office.end("omar", ada));
    }

    @Test
    void theLastAdministratorStays() {
        var ada = administrator("ada");

        assertEquals(new Ended.Last(), office.end("ada", ada));
        assertInstanceOf(Made.Done.class, office.propose(monitor("major", PASSWORD), ada));
        assertEquals(new Ended.Done(""), office.end("major", ada));
    }

    @Test
    void whatWasAskedForADayAgoIsAskedAnew() {
        var ada = administrator("ada");
        var omar = administrator("omar");
        office.end("omar", ada);

        now = now.plus(Duration.ofHours(25));

        assertEquals(Optional.empty(), office.endAsked("omar"));
        assertEquals(new Ended.Asked("omar", true), office.end("omar", omar));
    }

    @Test
    void anAccountThatIsMadeAnewIsNotEndedByWhatWasAskedBefore() {
        var ada = administrator("ada");
        var omar = administrator("omar");
        office.end("omar", ada);
        office.propose(AccountForm.ofAdministrator("omar", "Mission", PASSWORD), ada);
        office.agree("omar", seen("omar"), omar);

        assertEquals(new Ended.Asked("omar", true), office.end("omar", omar));
    }

    @Test
    void whoAgreesAgreesToWhatTheySaw() {
        var ada = administrator("ada");
        var omar = administrator("omar");
        office.propose(monitor("major", PASSWORD), ada);
        var seen = seen("major");
        office.propose(monitor("major", "the password of somebody else"), ada);

        assertEquals(new Made.Changed(), office.agree("major", seen, omar));
        assertTrue(accounts.person("major").isEmpty());
        assertEquals(new Made.Missing(), office.agree("major", seen("major"), ada));
        assertInstanceOf(Made.Done.class, office.agree("major", seen("major"), omar));
        assertInstanceOf(Accounts.Entry.Wrong.class, accounts.signIn("major", PASSWORD, VISITOR));
    }

    @Test
    void allThatIsWrongWithAnAccountIsFoundAtOnce() {
        var ada = administrator("ada");
        var form = new AccountForm("a|b", "", "nowhere", List.of("KING", "PA"), Optional.empty(), "short", List.of());

        var refused = assertInstanceOf(Made.Refused.class, office.propose(form, ada));

        assertEquals(
                List.of(
                        Fault.NO_ACCOUNT_NAME,
                        Fault.NO_ORGANISATION,
                        Fault.NO_SUCH_AGREEMENT,
                        Fault.NO_SUCH_ROLE,
                        Fault.NO_PARTY_OF_DELEGATE,
                        Fault.NO_PASSWORD),
                refused.wrong().stream().map(one -> one.fault()).toList());
    }

    @Test
    void aDelegateSpeaksForAnActorOfTheAgreementAndNobodyElseDoes() {
        assertEquals(Optional.of(Fault.NO_SUCH_ACTOR), wrong("PB", "east"));
        assertEquals(Optional.of(Fault.NO_DELEGATE), wrong("MON", "north"));
        assertEquals(Optional.empty(), wrong("PB", "north"));
        assertEquals(Optional.of(Fault.RUNS_THE_SERVER), wrong("OPS", ""));
    }

    private Optional<Fault> wrong(String role, String party) {
        var form =
                new AccountForm("envoy", "Org", "two-rivers", List.of(role), Optional.of(party), PASSWORD, List.of());
        var person = new Person("ada", "Mission", List.of(new Person.Grant(Label.LEDGER, Role.OPS)));
        return office.propose(form, person) instanceof Made.Refused(var wrong)
                ? Optional.of(wrong.getFirst().fault())
                : Optional.empty();
    }

    @Test
    void aNameThatOnlyLooksLikeAnotherIsRefused() {
        for (var name : List.of("ada\u200B", "\u202Eada", "a\u00ADda"))
            assertInstanceOf(Made.Refused.class, office.install(name, "Mission", PASSWORD, BY), name);
    }

    /// Whoever stands at the machine takes the place of an administrator who is lost, and of nobody else.
    @Test
    void theWordOfTheMachineMakesAnAdministratorAndTakesOverNobody() {
        var ada = administrator("ada");
        accounts.change(
                "ada",
                account ->
                        account.with(List.of(new Account.Passkey(Bytes.utf8("id"), Bytes.utf8("key"), 0, "stolen"))));
        office.propose(monitor("major", PASSWORD), ada);

        assertInstanceOf(Made.Refused.class, office.install("major", "Mission", PASSWORD, BY));
        assertInstanceOf(Made.Done.class, office.install("ada", "Mission", "another long password", BY));
        assertEquals(List.of(), accounts.account("ada").orElseThrow().passkeys());
        assertInstanceOf(Accounts.Entry.Wrong.class, accounts.signIn("ada", PASSWORD, VISITOR));
    }

    private static AccountForm of(String name, String organisation) {
        return new AccountForm(name, organisation, "two-rivers", List.of("MON"), Optional.empty(), PASSWORD, List.of());
    }

    private List<Fault> wrong(String name, String organisation, Person by) {
        return office.propose(of(name, organisation), by) instanceof Made.Refused(var wrong)
                ? wrong.stream().map(one -> one.fault()).toList()
                : List.of();
    }

    @Test
    void whoeverLooksLikeAnotherIsRefusedAndSoIsAnOrganisation() {
        var ada = administrator("ada");
        var omar = administrator("omar");
        office.propose(monitor("major", PASSWORD), ada);

        assertEquals(List.of(Fault.NAME_LIKE_ANOTHER), wrong("\u0430da", "Mission", omar));
        assertEquals(List.of(Fault.NAME_LIKE_ANOTHER), wrong("m\u0430jor", "Mission", omar), "one that is proposed");
        assertEquals(List.of(Fault.NAME_LIKE_ANOTHER), wrong("Ada", "Mission", omar));
        assertInstanceOf(Made.Proposed.class, office.propose(of("clerk", "Watch"), omar));
        assertEquals(List.of(Fault.ORGANISATION_LIKE_ANOTHER), wrong("x", "W\u0430tch", omar));
        assertEquals(List.of(), wrong("x", "watch", omar));
    }

    /// An account that ended, a reviewer of a record that was brought in: a reader can still meet them.
    @Test
    void whoeverLooksLikeSomebodyOnRecordIsRefused() {
        var ada = administrator("ada");
        onRecord = new Bearers(Set.of("major", "ada"), Set.of("Watch of the Rivers", "Mission"));

        assertEquals(List.of(Fault.NAME_LIKE_ONE_ON_RECORD), wrong("m\u0430jor", "Mission", ada));
        assertEquals(List.of(Fault.NAME_LIKE_ONE_ON_RECORD), wrong("Major", "Mission", ada));
        assertEquals(List.of(Fault.ORGANISATION_LIKE_ONE_ON_RECORD), wrong("captain", "W\u0430tch of the Rivers", ada));
        assertEquals(List.of(), wrong("major", "watch  of the rivers", ada));
    }
}
