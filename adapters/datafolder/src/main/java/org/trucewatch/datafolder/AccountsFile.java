package org.trucewatch.datafolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.permit.Account;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.seal.PassphraseHash;

/// The accounts of an office as it kept them before it had a cabinet: one file, `accounts`, among its keys, a line for
/// each, its parts set apart by tabs.
final class AccountsFile {
    private static final String FIRST_LINE = "trucewatch accounts v1";
    private static final int PARTS = 8;

    private final Path file;

    AccountsFile(Path file) {
        this.file = file;
    }

    List<Account> all() {
        var read = SafeFile.read(file);
        if (read.isEmpty()) return List.of();
        var lines = text(read.get()).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) throw unusable(1);
        var accounts = new ArrayList<Account>();
        for (int at = 1; at < lines.size(); at++) accounts.add(account(lines.get(at), at + 1));
        return accounts;
    }

    private String text(Bytes bytes) {
        try {
            return bytes.text("accounts");
        } catch (Malformed malformed) {
            throw unusable(1);
        }
    }

    private Account account(String line, int number) {
        var parts = line.split("\t", -1);
        if (parts.length != PARTS) throw unusable(number);
        try {
            var person = new Person(parts[0], parts[1], grants(parts[2]));
            var cost = new PassphraseHash.Cost(
                    Integer.parseInt(parts[3]), Integer.parseInt(parts[4]), Integer.parseInt(parts[5]));
            return Account.of(person, new Account.Password(cost, bytes(parts[6]), bytes(parts[7])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw unusable(number);
        }
    }

    private static List<Person.Grant> grants(String words) {
        return List.of(words.split(" ")).stream().map(Person.Grant::read).toList();
    }

    private static Bytes bytes(String hexadecimal) {
        return Bytes.of(HexFormat.of().parseHex(hexadecimal));
    }

    /// Once they lie in the cabinet, the file is kept under another name.
    void retire() {
        SafeFile.rename(file, file.resolveSibling("accounts.moved"));
    }

    private Refused unusable(int line) {
        return Why.LINE_UNREADABLE.of(file.toString(), line);
    }
}
