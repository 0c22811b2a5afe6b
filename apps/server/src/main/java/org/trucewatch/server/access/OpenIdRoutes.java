package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.server.access.OpenId.Bound;
import org.trucewatch.server.access.OpenId.Told;
import org.trucewatch.server.web.NotFound;

/// Signing in by the server of an organisation. There is nothing here unless it was set up, and an account that names
/// the person there has to be made first: nobody gets one by coming along.
@RestController
final class OpenIdRoutes {
    /// What a request is bound to stays in the browser that made it; Lax, for it comes back from elsewhere.
    private static final String COOKIE = "desk-oidc";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Optional<OpenIdSetting> setting;
    private final Accounts accounts;
    private final SigningIn signing;
    private final Site site;

    OpenIdRoutes(OpenIds own, Accounts accounts, SigningIn signing, Site site) {
        this.setting = own.setting();
        this.accounts = accounts;
        this.signing = signing;
        this.site = site;
    }

    @GetMapping("/api/oidc")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        var there = new OpenId(setting.orElseThrow(NotFound::new));
        var bound = Bound.fresh();
        try {
            var words = String.join("~", bound.state(), bound.nonce(), bound.verifier());
            var door = there.door(bound, back(request));
            bind(request, response, words, PATIENCE);
            return to(door);
        } catch (OpenId.Away away) {
            return to(login("oidc-unreachable", ""));
        }
    }

    private URI back(HttpServletRequest request) {
        return URI.create(site.origin(request) + "/api/oidc/return");
    }

    /// Beside that of the session, which a header of the answer as a whole would push aside.
    private void bind(HttpServletRequest request, HttpServletResponse response, String words, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, words)
                .httpOnly(true)
                .secure(site.isSecure(request))
                .sameSite("Lax")
                .path("/api/oidc")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static ResponseEntity<Void> to(URI where) {
        return ResponseEntity.status(HttpStatus.FOUND).location(where).build();
    }

    private static URI login(String trouble, String subject) {
        return URI.create("/login?trouble=" + trouble
                + (subject.isEmpty() ? "" : "&subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)));
    }

    @GetMapping("/api/oidc/return")
    ResponseEntity<Void> comeBack(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        var own = setting.orElseThrow(NotFound::new);
        bind(request, response, "", Duration.ZERO);
        var bound = bound(request).filter(one -> same(one.state(), state));
        if (bound.isEmpty() || code.isEmpty()) return to(login("oidc-denied", ""));
        return switch (new OpenId(own).told(code, bound.get(), back(request))) {
            case Told.Unreachable() -> to(login("oidc-unreachable", ""));
            case Told.Denied() -> to(login("oidc-denied", ""));
            case Told.Subject(var subject) -> {
                var account = accounts.ofAbroad(new Account.Abroad(own.issuer(), subject));
                account.ifPresent(one -> signing.enter(one.person(), request, response));
                yield to(account.isPresent() ? URI.create("/") : login("oidc-nobody", subject));
            }
        };
    }

    private static Optional<Bound> bound(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> cookie.getValue().split("~", -1))
                .filter(words -> words.length == 3)
                .map(words -> new Bound(words[0], words[1], words[2]))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
