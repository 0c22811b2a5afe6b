package org.trucewatch.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.desk.work.Unreadable;
import org.trucewatch.ledger.StoreFailure;

/// Says every refusal as one clear sentence; a fault of ours is a number, and its trace stays in the log.
@RestControllerAdvice
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String BAD_REQUEST = "bad-request";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Where the form of everything that is sent is told.
    private static final String FORMS = "/api/openapi";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, HttpServletRequest request) {
        var refusal = refused.refusal();
        var wording = Speech.to(request);
        var status = status(refusal);
        // What is wrong with the machine is for whoever runs it, and names its folders.
        if (status == HttpStatus.SERVICE_UNAVAILABLE) LOG.error("{}", refusal.sentence());
        var fields = refusal instanceof Refusal.BadInput(var _, var problems)
                ? problems.stream().map(problem -> field(problem, wording)).toList()
                : List.<Problem.Field>of();
        return Problem.of(status, refusal.code(), Said.of(refusal).sentence(wording), fields)
                .answer();
    }

    private static Problem.Field field(org.trucewatch.model.Problem problem, Wording wording) {
        return new Problem.Field(
                problem.file(), problem.code(), Unreadable.wrong(problem).sentence(wording));
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchTime _, Refusal.NotInCi _, Refusal.NoLetters _ -> HttpStatus.BAD_REQUEST;
            case Refusal.NoSuchClause _, Refusal.NoSuchText _, Refusal.NotKnownYet _ -> HttpStatus.NOT_FOUND;
            case Refusal.NoSuchFile _ -> HttpStatus.NOT_FOUND;
            case Refusal.BadInput _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Unusable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /// Whoever runs the server is told which store it is, and why; nobody else.
    @ExceptionHandler
    ResponseEntity<Problem> away(StoreFailure failure, HttpServletRequest request) {
        LOG.error("{}", failure.sentence());
        return Problem.away(request.getMethod(), Speech.to(request)).answerAfter(PATIENCE);
    }

    static Optional<StoreFailure> storeFailure(@Nullable Throwable fault) {
        return Stream.ofNullable(fault)
                .flatMap(one -> Stream.iterate(one, Objects::nonNull, Throwable::getCause))
                .filter(StoreFailure.class::isInstance)
                .map(StoreFailure.class::cast)
                .findFirst();
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ResponseEntity<Problem> notFound(HttpServletRequest request) {
        return Problem.notFound(Speech.to(request)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> badRequest(BadRequest bad, HttpServletRequest request) {
        return bad(request, bad.fault(), bad.parts().toArray(String[]::new));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return bad(request, Fault.NO_JSON, "JSON", FORMS);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return bad(request, Fault.UNREADABLE_PART, Views.shown(mismatch.getName()), FORMS);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unbound(ServletRequestBindingException unbound, HttpServletRequest request) {
        return bad(request, Fault.MISSING_PART, FORMS);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException method, HttpServletRequest request) {
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, BAD_REQUEST, Speech.to(request), Fault.NO_SUCH_METHOD)
                .answer();
    }

    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
    ResponseEntity<Problem> mediaType(HttpServletRequest request) {
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        BAD_REQUEST,
                        Speech.to(request),
                        Fault.NO_SUCH_FORM,
                        "application/json")
                .answer();
    }

    /// The reader of a stream went away; there is nobody left to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    /// So did who asked for a page that was being written; anything else that keeps a page from being written is ours.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> unwritten(HttpMessageNotWritableException fault, HttpServletRequest request) {
        return isGone(fault) ? null : defect(fault, request);
    }

    static boolean isGone(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(AsyncRequestNotUsableException.class::isInstance);
    }

    @ExceptionHandler
    ResponseEntity<Problem> defect(RuntimeException fault, HttpServletRequest request) {
        var number = "defect-" + UUID.randomUUID();
        LOG.error("{} {} {}", number, request.getMethod(), request.getServletPath(), fault);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "defect", Speech.to(request), Fault.DEFECT, number)
                .answer();
    }

    private static ResponseEntity<Problem> bad(HttpServletRequest request, Fault fault, String... parts) {
        return Problem.of(HttpStatus.BAD_REQUEST, BAD_REQUEST, Speech.to(request), fault, parts)
                .answer();
    }
}
