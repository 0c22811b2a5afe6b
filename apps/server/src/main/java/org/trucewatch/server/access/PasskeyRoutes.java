package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.form.Letters;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.server.access.Passkeys.Place;
import org.trucewatch.server.web.NotFound;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Speech;

/// Passkeys: everybody adds and removes their own, and signs in with one. Who tries is told nothing of who has one.
@RestController
final class PasskeyRoutes {
    private static final int MOST = 20;
    private static final int LONGEST_LABEL = 80;
    private static final int PATIENCE_MILLIS = 300_000;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Readers readers;
    private final SigningIn signing;
    private final Site site;

    PasskeyRoutes(Passkeys passkeys, Accounts accounts, Readers readers, SigningIn signing, Site site) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.readers = readers;
        this.signing = signing;
        this.site = site;
    }

    record KeyPart(String id, String label) {}

    /// What a browser needs to make a passkey, in the words of WebAuthn.
    record Making(
            String challenge,
            PartyPart rp,
            UserPart user,
            List<KindPart> pubKeyCredParams,
            List<ExcludedPart> excludeCredentials,
            ChoicePart authenticatorSelection,
            String attestation,
            int timeout) {}

    record PartyPart(String id, String name) {}

    record UserPart(String id, String name, String displayName) {}

    record KindPart(String type, long alg) {}

    record ExcludedPart(String type, String id) {}

    record ChoicePart(String residentKey, String userVerification) {}

    /// What a browser needs to sign in with one.
    record Signing(String challenge, String rpId, String userVerification, int timeout) {}

    /// `credential` is what the browser made, as JSON in a string.
    record Made(String label, String credential) {}

    record Signed(String credential) {}

    @GetMapping("/api/passkeys")
    List<KeyPart> all() {
        return keys(own());
    }

    private static List<KeyPart> keys(Account account) {
        return account.passkeys().stream()
                .map(key -> new KeyPart(HexFormat.of().formatHex(key.id().toArray()), key.label()))
                .toList();
    }

    private Account own() {
        return accounts.account(readers.current().name()).orElseThrow(NotFound::new);
    }

    @PostMapping("/api/passkeys/options")
    Making options(HttpServletRequest request) {
        var account = own();
        var name = account.person().name();
        return new Making(
                text(passkeys.challenge(Passkeys.ADD + name)),
                new PartyPart(site.host(request), "Trucewatch"),
                new UserPart(text(Accounts.handle(name)), name, name),
                Passkeys.ALGORITHMS.stream()
                        .map(one -> new KindPart("public-key", one))
                        .toList(),
                account.passkeys().stream()
                        .map(key -> new ExcludedPart("public-key", text(key.id())))
                        .toList(),
                new ChoicePart("required", "required"),
                "none",
                PATIENCE_MILLIS);
    }

    private static String text(Bytes bytes) {
        return BASE64.encodeToString(bytes.toArray());
    }

    @PostMapping("/api/passkeys")
    ResponseEntity<?> add(@RequestBody Made made, HttpServletRequest request) {
        var account = own();
        var faults = new Faults();
        faults.addIf(!isLabel(made.label), "label", Fault.NO_LABEL);
        faults.addIf(account.passkeys().size() >= MOST, "label", Fault.TOO_MANY_PASSKEYS);
        return faults.or(
                () -> added(account, made, request),
                wrong -> Problem.refused(wrong, Speech.to(request)).answer());
    }

    private ResponseEntity<?> added(Account account, Made made, HttpServletRequest request) {
        var name = account.person().name();
        var key = passkeys.made(name, made.label.strip(), made.credential, place(request));
        if (key.isEmpty())
            return Problem.refused(List.of(Wrong.of("credential", Fault.NO_PASSKEY)), Speech.to(request))
                    .answer();
        accounts.change(name, now -> {
            var more = new ArrayList<>(now.passkeys());
            more.removeIf(one -> one.id().equals(key.get().id()));
            more.add(key.get());
            return now.with(more);
        });
        return ResponseEntity.status(HttpStatus.CREATED).body(keys(own()));
    }

    private Place place(HttpServletRequest request) {
        return new Place(site.origin(request), site.host(request));
    }

    private static boolean isLabel(String words) {
        return !words.isBlank()
                && words.length() <= LONGEST_LABEL
                && !Letters.hideOrTurn(words)
                && words.codePoints().noneMatch(Character::isISOControl);
    }

    /// One that is gone already is gone.
    @DeleteMapping("/api/passkeys/{id}")
    ResponseEntity<Void> remove(@PathVariable String id) {
        accounts.change(
                own().person().name(),
                now -> now.with(now.passkeys().stream()
                        .filter(key ->
                                !HexFormat.of().formatHex(key.id().toArray()).equals(id))
                        .toList()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/session/passkey/options")
    Signing signing(HttpServletRequest request) {
        return new Signing(text(passkeys.challenge(Passkeys.SIGN_IN)), site.host(request), "required", PATIENCE_MILLIS);
    }

    @PostMapping("/api/session/passkey")
    ResponseEntity<?> signIn(@RequestBody Signed signed, HttpServletRequest request, HttpServletResponse response) {
        var account = passkeys.signed(signed.credential, place(request));
        if (account.isEmpty())
            return Problem.of(HttpStatus.UNAUTHORIZED, "wrong-passkey", Speech.to(request), Fault.WRONG_PASSKEY)
                    .answer();
        signing.enter(account.get().person(), request, response);
        return ResponseEntity.noContent().build();
    }
}
