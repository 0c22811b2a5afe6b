package org.trucewatch.desk.permit;

import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.entry.Label;

/// What there is to give roles in: a socket, for the desk that reads the agreements stands above the accounts.
@FunctionalInterface
public interface Agreements {
    /// The ids of the actors that an agreement names; empty where there is no such agreement.
    Optional<List<String>> actors(Label agreement);
}
