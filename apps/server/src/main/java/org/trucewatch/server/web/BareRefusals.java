package org.trucewatch.server.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.trucewatch.desk.form.Fault;
import tools.jackson.databind.json.JsonMapper;

/// What the server refuses before any part of ours sees it, such as an address that is none, is said like every other
/// refusal.
public final class BareRefusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(BareRefusals.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CODE = "bad-request";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        boolean isRefusal = status >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0;
        if (!isRefusal || !response.setErrorReported()) return;
        // What a stranger wrote wrong fills no log, and none of it stands there.
        var away = Refusals.storeFailure(fault);
        away.ifPresent(failure -> LOG.error("{}", failure.sentence()));
        if (fault != null && away.isEmpty() && isOurs(status)) LOG.error("{} {}", status, request.getMethod(), fault);
        try {
            var problem =
                    away.isPresent() ? Problem.away(request.getMethod(), Speech.to(request)) : problem(request, status);
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE.toString());
            response.getOutputStream().write(JSON.writeValueAsBytes(problem));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody is left to be told", gone);
        }
    }

    private static Problem problem(Request request, int status) {
        var wording = Speech.to(request);
        if (status == HttpStatus.NOT_FOUND.value()) return Problem.notFound(wording);
        if (status == HttpStatus.METHOD_NOT_ALLOWED.value())
            return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, CODE, wording, Fault.NO_SUCH_METHOD);
        if (isOurs(status))
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "defect", wording, Fault.DEFECT, "defect");
        return Problem.of(HttpStatus.BAD_REQUEST, CODE, wording, Fault.NO_REQUEST);
    }

    /// What no part of the server does, a stranger asked for: a tunnel, another version, an unheard-of encoding.
    private static boolean isOurs(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                && status != HttpStatus.NOT_IMPLEMENTED.value()
                && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }
}
