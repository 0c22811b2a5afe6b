package org.trucewatch.server;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Accounts;
import org.trucewatch.server.access.FirstStart;

/// What a server works with. The record may still be opening when the server starts.
record Office(Supplier<LiveDesk> record, Accounts accounts, FirstStart first, Guests guests, InstantSource clock) {}
