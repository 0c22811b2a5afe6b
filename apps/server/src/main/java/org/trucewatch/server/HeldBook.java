package org.trucewatch.server;

import java.util.List;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.AccountBook;

/// Accounts that end with the process.
final class HeldBook implements AccountBook {
    private volatile List<Account> accounts = List.of();

    @Override
    public List<Account> all() {
        return accounts;
    }

    @Override
    public void write(List<Account> all) {
        accounts = List.copyOf(all);
    }
}
