package org.trucewatch.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.trucewatch.desk.shelf.Recent;

/// The bytes of answers given lately, by the tag that says of what they were made: most of what an office asks for
/// somebody asked for a moment ago, in the same role. What has no tag is not kept, and no refusal has one.
@Component
public final class Kept extends OncePerRequestFilter {
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_OF_ONE = 1 << 20;

    private static final List<PathPattern> PATHS = Tags.PATHS.stream()
            .filter(path -> !path.endsWith(".csv")) // a file to keep, which few ask for twice
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Recent<String, Answer> answers = new Recent<>(MOST_BYTES, answer -> answer.body.length);

    private static final class Answer {
        private final String type;
        private final byte[] body;

        Answer(String type, byte[] body) {
            this.type = type;
            this.body = body;
        }
    }

    /// Gives the answer that is kept under this tag; false where there is none.
    boolean give(String tag, HttpServletResponse response) throws IOException {
        var answer = answers.find(tag);
        if (answer.isEmpty()) return false;
        response.setContentType(answer.get().type);
        response.getOutputStream().write(answer.get().body);
        return true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return true;
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return PATHS.stream().noneMatch(known -> known.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        Optional.ofNullable(written.getHeader(HttpHeaders.ETAG)).ifPresent(tag -> keep(tag, written));
        written.copyBodyToResponse();
    }

    private void keep(String tag, ContentCachingResponseWrapper written) {
        int size = written.getContentSize();
        boolean whole = written.getStatus() == HttpServletResponse.SC_OK && size > 0 && size <= MOST_OF_ONE;
        var type = Optional.ofNullable(written.getContentType()).orElse(MediaType.APPLICATION_JSON_VALUE);
        if (whole && answers.find(tag).isEmpty())
            answers.get(tag, () -> new Answer(type, written.getContentAsByteArray()));
    }
}
