package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Sessions;

/// Opens and ends the session of a browser. Whoever signs in is given a new word, and the one before is worth nothing.
final class SigningIn {
    private final Sessions sessions;

    SigningIn(Sessions sessions) {
        this.sessions = sessions;
    }

    void enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.set(request, response, sessions.open(person.name()));
        SessionFilter.signIn(person.name());
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
    }
}
