package org.trucewatch.server;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.server.access.FirstStart;

/// What a server works with. The record may still be opening when the server starts, and the cabinet with it.
record Office(
        Supplier<LiveDesk> record,
        Cabinet cabinet,
        Accounts accounts,
        Sessions sessions,
        FirstStart first,
        Guests guests,
        Inspector inspector,
        InstantSource clock) {}
