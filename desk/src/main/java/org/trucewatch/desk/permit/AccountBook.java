package org.trucewatch.desk.permit;

import java.util.List;

/// Where accounts are kept: a socket, for they lie with the keys and never in the record.
public interface AccountBook {
    List<Account> all();

    /// Replaces all accounts; they are there whole or not at all.
    void write(List<Account> accounts);
}
