package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Permit;
import org.trucewatch.desk.permit.Permits;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.server.web.Views;

/// Asks the table of permissions before any route runs.
public final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    /// What belongs to the server and to no agreement.
    private static final List<String> OF_THE_OFFICE = List.of("account", "metrics");

    /// What is everybody's own, whatever they work on.
    private static final List<String> OF_ONESELF = List.of("passkey");

    private static final Act PAGE = Act.of("page", "read");
    private static final String API = "/api";

    private final Views views;
    private final Readers readers;

    private final Progress progress;

    public Gate(Views views, Readers readers, Progress progress) {
        this.views = views;
        this.readers = readers;
        this.progress = progress;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(admits(context.getRequest()));
    }

    /// The page is everybody's, and tells how far the desk is while there is no record to ask yet.
    private boolean admits(HttpServletRequest request) {
        if (!progress.isOpen() && isPage(request)) return true;
        return act(request).map(act -> permit(act, request).admits()).orElse(false);
    }

    /// Whether this is the page itself, or what it asks to know how far the desk is.
    static boolean isPage(HttpServletRequest request) {
        return act(request).equals(Optional.of(PAGE));
    }

    private static Optional<Act> act(HttpServletRequest request) {
        var path = request.getRequestURI();
        var route = Route.of(request.getMethod(), path).map(Route::act);
        return route.or(() -> path.startsWith(API) ? Optional.empty() : Optional.of(PAGE));
    }

    private Permit permit(Act act, HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter("agreement"));
        var agreement = OF_THE_OFFICE.contains(act.resource())
                ? Label.LEDGER
                : views.agreement(asked).orElse(Label.LEDGER);
        var person = readers.current();
        if (OF_ONESELF.contains(act.resource()))
            return Permits.TABLE.of(person.rolesAnywhere(), act.as(Act.Relation.OWN));
        var own = person.may(agreement, act.as(Act.Relation.OWN));
        var any = person.may(agreement, act);
        return own.compareTo(any) < 0 ? own : any;
    }
}
