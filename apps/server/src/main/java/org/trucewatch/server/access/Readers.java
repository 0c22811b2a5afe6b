package org.trucewatch.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Permit;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.ledger.entry.Label;

/// Says who is asking. An account is looked up anew for each request: one that was ended is nobody at once.
public final class Readers {
    private static final Act WHO = Act.of("life", "read");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Supplier<LiveDesk> record;
    private final Optional<Role> guests;

    /// `guests` is what somebody without an account is taken for in every agreement; empty for the public.
    public Readers(Accounts accounts, Sessions sessions, Supplier<LiveDesk> record, Optional<Role> guests) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.record = record;
        this.guests = guests;
    }

    public Person current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getName)
                .flatMap(accounts::person)
                .orElseGet(this::guest);
    }

    /// Whoever sent `request`, as they are whenever it is asked: nobody once the session or the account was ended.
    public Supplier<Person> later(HttpServletRequest request) {
        var name = current().name();
        var word = SessionCookie.of(request);
        return () -> name.isEmpty()
                ? guest()
                : word.flatMap(sessions::holder)
                        .filter(name::equals)
                        .flatMap(accounts::person)
                        .orElseGet(Person::nobody);
    }

    /// Whether whoever asks is told who of the mission did what: parties and others are told what was done.
    public boolean areToldWho(Label agreement) {
        return current().may(agreement, WHO) == Permit.ALLOW;
    }

    private Person guest() {
        var grants = guests.stream()
                .flatMap(role -> record.get().agreements().stream().map(agreement -> new Person.Grant(agreement, role)))
                .toList();
        return new Person("", "", grants);
    }
}
