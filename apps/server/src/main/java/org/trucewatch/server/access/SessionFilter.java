package org.trucewatch.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.server.watch.Progress;

/// Finds out whose session a request belongs to. What that person may do is asked later, of the table.
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final Progress progress;

    SessionFilter(Sessions sessions, Progress progress) {
        this.sessions = sessions;
        this.progress = progress;
    }

    /// Sessions lie beside the record; what is told while that is opened is told to everybody alike.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !progress.isOpen() && Gate.isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.of(request).flatMap(sessions::find).ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    static void signIn(String name) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, "", List.of()));
        SecurityContextHolder.setContext(context);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
