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
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.server.web.Problem;
import org.trucewatch.server.web.Speech;
import tools.jackson.databind.json.JsonMapper;

/// Answers at a closed gate as if there were nothing behind it.
final class Closed implements AccessDeniedHandler, AuthenticationEntryPoint, RequestRejectedHandler {
    private final JsonMapper json;

    Closed(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var wording = Speech.to(request);
        write(
                response,
                denied instanceof CsrfException
                        ? Problem.of(HttpStatus.FORBIDDEN, "stale-page", wording, Fault.STALE_PAGE)
                        : Problem.notFound(wording));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        write(response, Problem.notFound(Speech.to(request)));
    }

    /// What the firewall does not let in was not even looked at.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd)
            throws IOException {
        write(response, Problem.of(HttpStatus.BAD_REQUEST, "bad-request", Speech.to(request), Fault.NO_REQUEST));
    }

    /// Written like every other answer, down to the headers: a difference would tell what is behind the gate.
    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE.toString());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.getOutputStream().flush();
    }
}
