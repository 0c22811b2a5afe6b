package org.trucewatch.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.trucewatch.model.Defect;

/// Says of each answer that is made of a case alone which entries it knows, and saves making the same answer twice:
/// whoever names the tag of the answer they have is told that it still holds.
@ControllerAdvice
public final class Tags implements HandlerInterceptor, ResponseBodyAdvice<Object> {
    /// How many entries of the ledger an answer knows; a large case may be some behind.
    public static final String AS_OF_ENTRY = "X-As-Of-Entry";

    /// How many entries are newer and not judged yet; 0 where the answer is the latest.
    public static final String NEWER = "X-Newer-Entries";

    /// `behind` while the copy of the record for others could not be written, else `current`.
    static final String MIRROR = "X-Mirror";

    /// What makes a question one of another date than today.
    private static final List<String> DATES = List.of("asOf", "known", "since");

    private static final List<String> HEADERS = List.of(AS_OF_ENTRY, NEWER, MIRROR, HttpHeaders.ETAG);

    /// What is made of the case alone. The ledger, grades and the session change without it.
    static final List<String> PATHS = List.of(
            "/api/desk",
            "/api/board",
            "/api/board.csv",
            "/api/clauses/*/*",
            "/api/calendar",
            "/api/agreement",
            "/api/texts",
            "/api/sources",
            "/api/reports",
            "/api/reports.csv",
            "/api/reports/*",
            "/api/incidents",
            "/api/incidents/*",
            "/api/map",
            "/api/map/tiles/*/*/*");

    /// Answers of another server, or of this one before it was started anew, may be written otherwise.
    private final String start = UUID.randomUUID().toString();

    private final Views views;
    private final Kept kept;

    public Tags(Views views, Kept kept) {
        this.views = views;
        this.kept = kept;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")) return true;
        var basis = basis(request);
        if (basis.isEmpty()) return true;
        var tag = tag(request, basis.get());
        request.setAttribute(AS_OF_ENTRY, Long.toString(basis.get().edition().entries()));
        request.setAttribute(NEWER, Long.toString(basis.get().newer()));
        request.setAttribute(MIRROR, basis.get().mirror());
        request.setAttribute(HttpHeaders.ETAG, tag);
        boolean holds = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (holds) response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        else if (!kept.give(tag, response)) return true;
        for (var name : HEADERS) response.setHeader(name, (String) request.getAttribute(name));
        return false;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    private Optional<Views.Basis> basis(HttpServletRequest request) {
        boolean dated = DATES.stream().anyMatch(request.getParameterMap()::containsKey);
        return views.basis(Optional.ofNullable(request.getParameter("agreement")), dated);
    }

    /// A refusal has no tag: all that is closed must look alike, down to the headers. Nor has an answer during
    /// which the record or the reader's role became another: it would be given to others under the wrong one.
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Problem || !(request instanceof ServletServerHttpRequest own)) return body;
        var asked = own.getServletRequest();
        for (var name : HEADERS)
            if (asked.getAttribute(name) instanceof String value
                    && (!name.equals(HttpHeaders.ETAG) || holds(asked, value)))
                response.getHeaders().set(name, value);
        return body;
    }

    private boolean holds(HttpServletRequest request, String tag) {
        return basis(request).map(now -> tag(request, now)).filter(tag::equals).isPresent();
    }

    /// Weak, for what is packed on the way is not the same bytes.
    private String tag(HttpServletRequest request, Views.Basis basis) {
        var all = String.join(
                "\n",
                start,
                basis.edition().label(),
                Long.toString(basis.edition().entries()),
                basis.moment(),
                new TreeSet<>(basis.roles()).toString(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        return "W/\"" + HexFormat.of().formatHex(sha256(all), 0, 16) + "\"";
    }

    private static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new Defect("every Java has SHA-256");
        }
    }
}
