package org.trucewatch.server.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A refusal as RFC 9457 writes it. `code` is stable and the same as on the command line.
public record Problem(String type, String title, int status, String code, String detail, List<Field> problems) {
    public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

    /// What is wrong with one field of what was sent.
    public record Field(String field, String code, String sentence) {}

    public static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public static Problem of(HttpStatus status, String code, String detail, List<Field> problems) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), code, detail, List.copyOf(problems));
    }

    /// Something is wrong with one field of what was sent, and nothing was done.
    public static Problem refused(String field, String sentence) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "bad-input",
                sentence + " Nothing was done.",
                List.of(new Field(field, "bad-input", sentence)));
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
    }

    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status).contentType(MEDIA_TYPE).body(this);
    }
}
