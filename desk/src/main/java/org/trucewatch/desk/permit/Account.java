package org.trucewatch.desk.permit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.seal.PassphraseHash;

/// Somebody who may sign in, and how they are known: by a password, which itself is nowhere, by passkeys, or by the
/// word of their own organisation's server. `proposer` is empty but for an account that waits for a second
/// administrator.
public record Account(Person person, Password password, List<Passkey> passkeys, List<Abroad> abroad, String proposer) {
    private static final String DOCUMENT = "account";
    private static final String FIRST_LINE = "trucewatch account v1";

    public Account {
        passkeys = List.copyOf(passkeys);
        abroad = List.copyOf(abroad);
    }

    /// What is kept of a password.
    public record Password(PassphraseHash.Cost cost, Bytes salt, Bytes hash) {}

    /// One passkey: its id, its public key as the authenticator made it (CBOR), how often it signed, and what its owner
    /// calls it.
    public record Passkey(Bytes id, Bytes credential, long count, String label) {}

    /// Who this is at the server of an organisation: issuer and subject of OpenID Connect.
    public record Abroad(String issuer, String subject) {}

    public static Account of(Person person, Password password) {
        return new Account(person, password, List.of(), List.of(), "");
    }

    public Account with(List<Passkey> others) {
        return new Account(person, password, others, abroad, proposer);
    }

    Account of(Person other) {
        return new Account(other, password, passkeys, abroad, proposer);
    }

    /// Another word for every other account, and for the same with another password.
    String sign() {
        return Papers.sign(written());
    }

    Account proposedBy(String name) {
        return new Account(person, password, passkeys, abroad, name);
    }

    Bytes written() {
        var text = new StringBuilder(FIRST_LINE + "\n");
        line(text, "name", person.name());
        line(text, "organisation", person.organisation());
        line(text, "grants", grants(person));
        var cost = password.cost;
        line(text, "cost", cost.kibibytes() + " " + cost.passes() + " " + cost.lanes());
        line(text, "salt", hex(password.salt));
        line(text, "hash", hex(password.hash));
        for (var key : passkeys)
            line(text, "passkey", key.count + " " + hex(key.id) + " " + hex(key.credential) + " " + key.label);
        for (var one : abroad) line(text, "abroad", one.issuer + " " + one.subject);
        if (!proposer.isEmpty()) line(text, "proposer", proposer);
        return Bytes.utf8(text.toString());
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    private static String grants(Person person) {
        return person.grants().stream().map(Person.Grant::toString).collect(Collectors.joining(" "));
    }

    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.toArray());
    }

    static Account read(Bytes content) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, content.text(DOCUMENT));
        lines.version(FIRST_LINE);
        try {
            return read(lines);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw lines.wrong(Why.NOT_READABLE.with());
        }
    }

    private static Account read(Lines lines) throws Malformed {
        var person = new Person(lines.field("name"), lines.field("organisation"), grants(lines.field("grants")));
        var cost = lines.field("cost").split(" ", -1);
        var password = new Password(
                new PassphraseHash.Cost(number(cost[0]), number(cost[1]), number(cost[2])),
                bytes(lines.field("salt")),
                bytes(lines.field("hash")));
        var passkeys = new ArrayList<Passkey>();
        while (lines.nextStartsWith("passkey ")) {
            var words = lines.field("passkey").split(" ", 4);
            passkeys.add(new Passkey(bytes(words[1]), bytes(words[2]), Long.parseLong(words[0]), words[3]));
        }
        var abroad = new ArrayList<Abroad>();
        while (lines.nextStartsWith("abroad ")) {
            var words = lines.field("abroad").split(" ", 2);
            abroad.add(new Abroad(words[0], words[1]));
        }
        var proposer = lines.nextStartsWith("proposer ") ? lines.field("proposer") : "";
        lines.end();
        return new Account(person, password, passkeys, abroad, proposer);
    }

    private static List<Person.Grant> grants(String words) {
        return List.of(words.split(" ")).stream().map(Person.Grant::read).toList();
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static Bytes bytes(String hexadecimal) {
        return Bytes.of(HexFormat.of().parseHex(hexadecimal));
    }
}
