package org.trucewatch.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.trucewatch.desk.permit.Browsers;

/// The cookie by which a browser is known in which somebody signed in before. It opens nothing.
final class BrowserCookie {
    private static final String NAME = "browser";
    private static final String PATH = "/api";

    private BrowserCookie() {}

    /// Empty where there is none.
    static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    static void set(HttpServletResponse response, String word, boolean secure) {
        var cookie = ResponseCookie.from(NAME, word)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(Browsers.KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
