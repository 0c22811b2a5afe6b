package org.trucewatch.server.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.wording.Wording;

/// A refusal as RFC 9457 writes it. `code` is stable and the same as on the command line.
public record Problem(String type, String title, int status, String code, String detail, List<Field> problems) {
    public static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;
    private static final String BAD_INPUT = "bad-input";

    /// What is wrong with one field of what was sent.
    public record Field(String field, String code, String sentence) {}

    public static Problem of(HttpStatus status, String code, String detail, List<Field> problems) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), code, detail, List.copyOf(problems));
    }

    /// The sentence of `fault`, in the reader's language.
    public static Problem of(HttpStatus status, String code, Wording wording, Fault fault, String... parts) {
        return of(status, code, fault.sentence(wording, List.of(parts)), List.of());
    }

    /// All that is wrong with what was sent; nothing was done.
    public static Problem refused(List<Wrong> wrong, Wording wording) {
        var fields = wrong.stream()
                .map(one -> new Field(one.field(), BAD_INPUT, one.sentence(wording)))
                .toList();
        return refused(fields, wording);
    }

    /// The same with fields that have codes of their own.
    public static Problem refused(Collection<Field> fields, Wording wording) {
        var detail = wording.say("wrong.nothing-done") + " "
                + fields.iterator().next().sentence();
        return of(HttpStatus.UNPROCESSABLE_CONTENT, BAD_INPUT, detail, List.copyOf(fields));
    }

    /// The ledger takes nothing now, or it is not sure that it did.
    public static Problem notEntered(Filed.Why why, Wording wording) {
        var code = why == Filed.Why.UNSURE ? "unsure" : "unusable";
        var fault = switch (why) {
            case UNSURE -> Fault.UNSURE;
            case READ_ONLY -> Fault.READ_ONLY;
            case AWAY -> Fault.STORE_AWAY;
            case STOPPED -> Fault.STOPPED;
        };
        return of(HttpStatus.SERVICE_UNAVAILABLE, code, wording, fault);
    }

    /// The database of the office cannot be reached; whether something was done that was sent is not known.
    public static Problem away(String method, Wording wording) {
        boolean isQuestion = method.equals("GET") || method.equals("HEAD");
        return notEntered(isQuestion ? Filed.Why.AWAY : Filed.Why.UNSURE, wording);
    }

    public static Problem notFound(Wording wording) {
        return of(HttpStatus.NOT_FOUND, "not-found", wording, Fault.NOTHING_HERE);
    }

    /// To be asked again after a while.
    public ResponseEntity<Problem> answerAfter(Duration wait) {
        return ResponseEntity.status(status)
                .contentType(MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                .body(this);
    }

    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status).contentType(MEDIA_TYPE).body(this);
    }
}
