package org.trucewatch.server.access;

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
import org.trucewatch.ledger.entry.Label;

/// Says who is asking. An account is looked up anew for each request: one that was ended is nobody at once.
public final class Readers {
    private static final Act WHO = Act.of("life", "read");

    private final Accounts accounts;
    private final Supplier<LiveDesk> record;
    private final Optional<Role> guests;

    /// `guests` is what somebody without an account is taken for in every agreement; empty for the public.
    public Readers(Accounts accounts, Supplier<LiveDesk> record, Optional<Role> guests) {
        this.accounts = accounts;
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
