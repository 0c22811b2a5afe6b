package org.trucewatch.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that carries the word of a session: for this server alone, and for no script.
final class SessionCookie {
    private static final String NAME = "desk";

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(Stream::of)
                .findFirst();
    }

    static void set(HttpServletResponse response, String word, boolean secure) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(word, secure).build().toString());
    }

    static void clear(HttpServletResponse response, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", secure).maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String word, boolean secure) {
        return ResponseCookie.from(NAME, word)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/");
    }
}
