package org.trucewatch.server;

import java.util.Optional;
import org.trucewatch.desk.permit.Role;

/// What somebody without an account is taken for in every agreement: in a demo a reader of everything, else the public.
record Guests(Optional<Role> role) {
    static final Guests PUBLIC = new Guests(Optional.empty());
    static final Guests OF_A_DEMO = new Guests(Optional.of(Role.GUA));
}
