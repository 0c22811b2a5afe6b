package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.trucewatch.server.web.Problem;
import tools.jackson.databind.json.JsonMapper;

/// Answers at a closed gate as if there were nothing behind it.
final class Closed implements AccessDeniedHandler, AuthenticationEntryPoint {
    private static final Problem FORGED = Problem.of(
            HttpStatus.FORBIDDEN,
            "stale-page",
            "Nothing was done: the page was open too long, or the request came from elsewhere. Load the page again.");

    private final JsonMapper json;

    Closed(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, denied instanceof CsrfException ? FORGED : Problem.notFound());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        write(response, Problem.notFound());
    }

    /// Written like every other answer, down to the headers: a difference would tell what is behind the gate.
    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE.toString());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.getOutputStream().flush();
    }
}
