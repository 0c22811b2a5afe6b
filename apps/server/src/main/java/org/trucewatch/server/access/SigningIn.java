package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Sessions;

/// Opens and ends the session of a browser. Whoever signs in is given a new word, and the one before is worth nothing.
final class SigningIn {
    private final Sessions sessions;
    private final Site site;

    SigningIn(Sessions sessions, Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    Accounts.Visitor visitor(HttpServletRequest request) {
        return new Accounts.Visitor(site.address(request), BrowserCookie.of(request));
    }

    void enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.set(response, sessions.open(person.name()), site.isSecure(request));
        var browser = sessions.browsers().remember(BrowserCookie.of(request), person.name());
        BrowserCookie.set(response, browser, site.isSecure(request));
        SessionFilter.signIn(person.name());
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.clear(response, site.isSecure(request));
    }
}
