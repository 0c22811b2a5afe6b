package org.trucewatch.server;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.desk.permit.Challenges;
import org.trucewatch.desk.permit.Sessions;
import org.trucewatch.server.access.FirstStart;
import org.trucewatch.server.access.OpenIds;
import org.trucewatch.server.access.Site;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.server.watch.Turns;

/// What a server works with. The record may still be opening when the server starts, and the cabinet with it.
record Office(
        Supplier<LiveDesk> record,
        Cabinet cabinet,
        Accounts accounts,
        Sessions sessions,
        FirstStart first,
        Guests guests,
        Inspector inspector,
        Site site,
        OpenIds own,
        Challenges challenges,
        InstantSource clock,
        Turns turns,
        Progress progress) {}
