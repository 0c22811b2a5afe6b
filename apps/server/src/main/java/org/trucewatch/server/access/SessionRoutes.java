package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Speech;

/// Signing in and out, and what the page needs to know of whoever uses it.
@RestController
final class SessionRoutes {
    private final Accounts accounts;
    private final Readers readers;
    private final LiveDesk record;
    private final SigningIn signing;
    private final FirstStart first;
    private final OpenIds own;

    SessionRoutes(
            Accounts accounts, Readers readers, LiveDesk record, SigningIn signing, FirstStart first, OpenIds own) {
        this.accounts = accounts;
        this.readers = readers;
        this.record = record;
        this.signing = signing;
        this.first = first;
        this.own = own;
    }

    /// `may` names what this person can do in each agreement; `setup` says that there is no account yet; `oidc` is what
    /// the server of the organisation is called by which one may sign in, if there is one.
    record Session(
            boolean signedIn,
            String name,
            String organisation,
            List<AgreementPart> agreements,
            List<String> may,
            boolean setup,
            Optional<String> oidc,
            TokenPart csrf) {}

    /// `parties` are those for whom a delegate speaks.
    record AgreementPart(String agreement, List<String> roles, List<String> parties, List<String> may) {}

    record TokenPart(String header, String token) {}

    record Credentials(String name, String password) {}

    @GetMapping("/api/session")
    Session session(HttpServletRequest request) {
        return session(readers.current(), token(request));
    }

    /// As its cookie has it; asking for it makes it.
    private static CsrfToken token(HttpServletRequest request) {
        if (request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred)
            return deferred.get();
        throw new Defect("the filter against forged requests did not run");
    }

    private Session session(Person person, CsrfToken token) {
        var agreements = record.agreements().stream()
                .filter(agreement -> !person.roles(agreement).contains(Role.PUB))
                .map(agreement -> new AgreementPart(
                        agreement.text(), words(person, agreement), person.parties(agreement), may(person, agreement)))
                .toList();
        return new Session(
                person.signedIn(),
                person.name(),
                person.organisation(),
                agreements,
                may(person, Label.LEDGER),
                first.token().isPresent(),
                own.setting().map(OpenIdSetting::name),
                new TokenPart(token.getHeaderName(), token.getToken()));
    }

    private static List<String> words(Person person, Label agreement) {
        return person.roles(agreement).stream().map(Role::name).toList();
    }

    /// The acts, `resource:operation`, that the table does not deny.
    private static List<String> may(Person person, Label agreement) {
        return Route.all().stream()
                .map(Route::act)
                .distinct()
                .filter(act -> person.may(agreement, act).admits()
                        || person.may(agreement, act.as(Act.Relation.OWN)).admits())
                .map(act -> act.resource() + ":" + act.operation())
                .toList();
    }

    @PostMapping("/api/session")
    ResponseEntity<?> signIn(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var wording = Speech.to(request);
        return switch (accounts.signIn(credentials.name, credentials.password, signing.visitor(request))) {
            case Accounts.Entry.Welcome(var person) -> {
                signing.enter(person, request, response);
                yield ResponseEntity.ok(session(person, token(request)));
            }
            case Accounts.Entry.Wrong() ->
                Problem.of(HttpStatus.UNAUTHORIZED, "wrong-password", wording, Fault.WRONG_PASSWORD)
                        .answer();
            case Accounts.Entry.Wait(var left) -> {
                var wait = left.plusSeconds(1);
                var seconds = Long.toString(wait.toSeconds());
                yield Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", wording, Fault.TOO_MANY_TRIES, seconds)
                        .answerAfter(wait);
            }
            case Accounts.Entry.Crowd() -> Crowd.answer(wording);
        };
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        signing.leave(request, response);
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }
}
