package org.trucewatch.server.access;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.server.web.Problem;

/// What is said where so many passwords are being looked at that another one is not: the same to everybody.
final class Crowd {
    /// By then those who wait now are through.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Crowd() {}

    static ResponseEntity<Problem> answer(Wording wording) {
        var seconds = Long.toString(PATIENCE.toSeconds());
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "crowd", wording, Fault.CROWD, seconds)
                .answerAfter(PATIENCE);
    }
}
