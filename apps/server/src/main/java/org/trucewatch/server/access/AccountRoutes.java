package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.AccountForm;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Administration;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.DeskPage;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Speech;

/// Accounts, made by two administrators.
@RestController
final class AccountRoutes {
    private final Accounts accounts;
    private final Administration administration;
    private final Readers readers;
    private final LiveDesk desk;
    private final FirstStart first;
    private final OpenIds own;

    AccountRoutes(
            Accounts accounts,
            Administration administration,
            Readers readers,
            LiveDesk desk,
            FirstStart first,
            OpenIds own) {
        this.accounts = accounts;
        this.administration = administration;
        this.readers = readers;
        this.desk = desk;
        this.first = first;
        this.own = own;
    }

    record Setup(String token, String name, String organisation, String password) {}

    /// `subject` is what the server of the organisation calls this person; with one, the password may be empty.
    /// `agreement` is that of the roles; the roles of an administrator are on the server itself, `ledger`.
    /// `party` is the actor for whom a delegate speaks; nobody else has one.
    record Wanted(
            String name,
            String organisation,
            String agreement,
            List<String> roles,
            Optional<String> party,
            String password,
            Optional<String> subject) {}

    /// `id` is that by which it is addressed. `proposedBy` is empty but for an account that waits for a second
    /// administrator, and `proposal` then stands for what was proposed; `endAskedBy` but for one whose end waits
    /// for one.
    record AccountPart(
            String id,
            String name,
            String organisation,
            List<GrantPart> grants,
            String proposedBy,
            String proposal,
            String endAskedBy) {
        static AccountPart of(Person person, String proposedBy, String proposal, String endAskedBy) {
            var grants = person.grants().stream()
                    .map(grant ->
                            new GrantPart(grant.agreement().text(), grant.role().name(), grant.party()))
                    .toList();
            return new AccountPart(
                    Accounts.id(person.name()),
                    person.name(),
                    person.organisation(),
                    grants,
                    proposedBy,
                    proposal,
                    endAskedBy);
        }
    }

    /// The proposal that was seen, as the list of accounts names it.
    record Agreeing(String proposal) {}

    /// That another administrator is needed, and who asked.
    record Waiting(String waiting, String first) {}

    record GrantPart(String agreement, String role, Optional<String> party) {}

    /// An agreement in which a role may be given, and the actors for whom a delegate may speak there.
    record AgreementChoice(String agreement, List<DeskPage.Entry> actors) {}

    @PostMapping("/api/setup")
    ResponseEntity<?> setUp(@RequestBody Setup setup, HttpServletRequest request) {
        return first.with(setup.token, word -> {
                    var made = administration.install(setup.name, setup.organisation, setup.password, first.words());
                    if (made instanceof Administration.Made.Done) word.used();
                    return answer(made, request);
                })
                .orElseThrow(NotFound::new);
    }

    /// Those that are there, then those that wait for a second administrator.
    @GetMapping("/api/accounts")
    List<AccountPart> all() {
        var made = accounts.people().stream()
                .map(person -> AccountPart.of(
                        person, "", "", administration.endAsked(person.name()).orElse("")));
        var waiting = administration.proposed().stream()
                .map(one -> AccountPart.of(one.person(), one.proposer(), one.sign(), ""));
        return Stream.concat(made, waiting).toList();
    }

    /// What the form of an account offers; names alone, and nothing of the evidence.
    @GetMapping("/api/accounts/agreements")
    List<AgreementChoice> agreements() {
        return desk.agreements().stream()
                .map(agreement -> new AgreementChoice(agreement.text(), actors(agreement)))
                .toList();
    }

    private List<DeskPage.Entry> actors(Label agreement) {
        return desk.current(agreement).map(DeskPage::actors).orElse(List.of());
    }

    @PostMapping("/api/accounts")
    ResponseEntity<?> make(@RequestBody Wanted wanted, HttpServletRequest request) {
        var by = readers.current();
        var form = new AccountForm(
                wanted.name,
                wanted.organisation,
                wanted.agreement,
                wanted.roles,
                wanted.party,
                wanted.password,
                abroad(wanted));
        return answer(administration.propose(form, by), request);
    }

    private List<Account.Abroad> abroad(Wanted wanted) {
        return own.setting().stream()
                .flatMap(setting -> wanted.subject.stream()
                        .map(String::strip)
                        .filter(subject -> !subject.isEmpty())
                        .map(subject -> new Account.Abroad(setting.issuer(), subject)))
                .toList();
    }

    /// What another administrator proposed is made, if it still is what was seen.
    @PostMapping("/api/accounts/{id}/agree")
    ResponseEntity<?> agree(@PathVariable String id, @RequestBody Agreeing seen, HttpServletRequest request) {
        var by = readers.current();
        return answer(administration.agree(name(id), seen.proposal, by), request);
    }

    private String name(String id) {
        return all().stream()
                .filter(one -> one.id.equals(id))
                .map(AccountPart::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @DeleteMapping("/api/accounts/{id}")
    ResponseEntity<?> end(@PathVariable String id, HttpServletRequest request) {
        var by = readers.current();
        return switch (administration.end(name(id), by)) {
            case Administration.Ended.Done _ -> ResponseEntity.noContent().build();
            case Administration.Ended.Asked(var before, var _) ->
                ResponseEntity.accepted().body(new Waiting("second-person", before));
            case Administration.Ended.Last() ->
                Problem.refused(List.of(Wrong.of("name", Fault.LAST_ADMINISTRATOR)), Speech.to(request))
                        .answer();
            case Administration.Ended.Missing() -> throw new NotFound();
            case Administration.Ended.NotEntered(var why) ->
                Problem.notEntered(why, Speech.to(request)).answer();
        };
    }

    private ResponseEntity<?> answer(Administration.Made made, HttpServletRequest request) {
        var wording = Speech.to(request);
        return switch (made) {
            case Administration.Made.Refused(var wrong) ->
                Problem.refused(wrong, wording).answer();
            case Administration.Made.Proposed(var person, var proposer) ->
                ResponseEntity.accepted().body(AccountPart.of(person, proposer, "", ""));
            case Administration.Made.Done(var person, var _) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AccountPart.of(person, "", "", ""));
            case Administration.Made.Changed() ->
                Problem.of(HttpStatus.CONFLICT, "conflict", wording, Fault.PROPOSED_ANEW)
                        .answer();
            case Administration.Made.Missing() -> throw new NotFound();
            case Administration.Made.Crowd() -> Crowd.answer(wording);
            case Administration.Made.NotEntered(var why) ->
                Problem.notEntered(why, wording).answer();
        };
    }
}
