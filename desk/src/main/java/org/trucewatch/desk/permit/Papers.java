package org.trucewatch.desk.permit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.model.Defect;

/// One drawer of a cabinet whose papers are accounts, or proposals of them.
final class Papers {
    private final Cabinet cabinet;
    private final String drawer;

    Papers(Cabinet cabinet, String drawer) {
        this.cabinet = cabinet;
        this.drawer = drawer;
    }

    List<Account> all() {
        var all = new ArrayList<Account>();
        for (var paper : cabinet.all(drawer).values()) all.add(read(paper));
        return all;
    }

    Optional<Account> find(String name) {
        return cabinet.find(drawer, sign(name)).map(Papers::read);
    }

    static Account read(Cabinet.Paper paper) {
        try {
            return Account.read(paper.content());
        } catch (Malformed malformed) {
            throw new Defect("an account cannot be read: " + malformed.sentence());
        }
    }

    /// Names of drawers are for this machine; those of people may be in any script.
    static String sign(String words) {
        return sign(Bytes.utf8(words));
    }

    static String sign(Bytes content) {
        var digest = Hashing.sha256();
        content.feed(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// In the place of whatever was there.
    void put(Account account) {
        var name = sign(account.person().name());
        while (!cabinet.put(drawer, name, version(name), account.written()))
            Thread.onSpinWait(); // somebody was first; the next look shows what they put
    }

    /// Changes an account that is there; false where it is not.
    boolean change(String who, UnaryOperator<Account> change) {
        var name = sign(who);
        while (true) {
            var paper = cabinet.find(drawer, name);
            if (paper.isEmpty()) return false;
            var changed = change.apply(read(paper.get())).written();
            if (cabinet.put(drawer, name, paper.get().version(), changed)) return true;
        }
    }

    /// True where there was such an account.
    boolean remove(String who) {
        var name = sign(who);
        while (true) {
            var paper = cabinet.find(drawer, name);
            if (paper.isEmpty()) return false;
            if (cabinet.remove(drawer, name, paper.get().version())) return true;
        }
    }

    private long version(String name) {
        return cabinet.find(drawer, name).map(Cabinet.Paper::version).orElse(Cabinet.ABSENT);
    }
}
