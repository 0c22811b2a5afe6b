package org.trucewatch.ledger.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Decimal;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;

/// Reads a policy line by line; a name must be defined above the line that uses it, so groups cannot go in circles.
final class PolicyReader {
    private static final String DOCUMENT = "policy";
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_LINES = 256;
    private static final String NONE = "none";

    private final List<NoteKey> logs = new ArrayList<>();
    private final Map<String, Cosigner> cosigners = new LinkedHashMap<>();
    private final TreeSet<String> grouped = new TreeSet<>();
    private Optional<Optional<Cosigner>> quorum = Optional.empty();

    private PolicyReader() {}

    static Policy read(Bytes bytes) throws Malformed {
        if (bytes.size() > MOST_BYTES) throw Malformed.atByte(DOCUMENT, MOST_BYTES, Fault.POLICY_LARGE.with());
        var lines = Lines.of(DOCUMENT, 0, bytes.text(DOCUMENT));
        var reader = new PolicyReader();
        while (!lines.done()) reader.line(lines.take("a line"), lines);
        if (reader.quorum.isEmpty()) throw lines.wrong(Fault.QUORUM_MISSING.with());
        return new Policy(reader.logs, List.copyOf(reader.cosigners.values()), reader.quorum.get());
    }

    private void line(String line, Lines lines) throws Malformed {
        if (line.chars().anyMatch(letter -> (letter < ' ' && letter != '\t') || letter == 0x7F)) {
            throw lines.wrong(Fault.CONTROL.with());
        }
        var words = words(line);
        if (words.isEmpty() || words.getFirst().startsWith("#")) return;
        switch (words.getFirst()) {
            case "log" -> log(words, lines);
            case "witness" -> witness(words, lines);
            case "group" -> group(words, lines);
            case "quorum" -> quorum(words, lines);
            default -> throw lines.wrong(Fault.POLICY_WORD.with());
        }
        if (logs.size() > MOST_LINES || cosigners.size() > MOST_LINES) throw lines.wrong(Fault.POLICY_MANY.with());
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : line.split("[ \t]+", -1)) {
            if (!word.isEmpty()) words.add(word);
        }
        return words;
    }

    private void log(List<String> words, Lines lines) throws Malformed {
        if (words.size() < 2 || words.size() > 3) throw lines.wrong(Fault.WANTED.with("log vkey [url]"));
        var key = key(words.get(1), NoteKey.Use.NOTE, lines);
        if (logs.stream().anyMatch(log -> log.publicKey().equals(key.publicKey()))) {
            throw lines.wrong(Fault.LOG_TWICE.with());
        }
        logs.add(key);
    }

    private void witness(List<String> words, Lines lines) throws Malformed {
        if (words.size() < 3 || words.size() > 4) throw lines.wrong(Fault.WANTED.with("witness name vkey [url]"));
        var key = key(words.get(2), NoteKey.Use.COSIGNATURE, lines);
        for (var other : cosigners.values()) {
            if (other instanceof Cosigner.Witness witness
                    && witness.key().publicKey().equals(key.publicKey())) {
                throw lines.wrong(Fault.WITNESS_TWICE.with());
            }
        }
        define(new Cosigner.Witness(words.get(1), key), lines);
    }

    private void group(List<String> words, Lines lines) throws Malformed {
        if (words.size() < 4) throw lines.wrong(Fault.WANTED.with("group name all|any|number members..."));
        var members = new ArrayList<Cosigner>();
        for (var name : words.subList(3, words.size())) {
            members.add(defined(name, lines));
            if (!grouped.add(name)) throw lines.wrong(Fault.MEMBER_TWICE.with(name));
        }
        define(new Cosigner.Group(words.get(1), needed(words.get(2), members.size(), lines), members), lines);
    }

    private static int needed(String word, int members, Lines lines) throws Malformed {
        if (word.equals("all")) return members;
        if (word.equals("any")) return 1;
        OptionalLong needed = Decimal.read(word);
        if (needed.isEmpty() || needed.getAsLong() < 1 || needed.getAsLong() > members) {
            throw lines.wrong(Fault.GROUP_NUMBER.with(members));
        }
        return (int) needed.getAsLong();
    }

    private void quorum(List<String> words, Lines lines) throws Malformed {
        if (words.size() != 2) throw lines.wrong(Fault.WANTED.with("quorum name"));
        if (quorum.isPresent()) throw lines.wrong(Fault.QUORUM_TWICE.with());
        var name = words.get(1);
        quorum = Optional.of(name.equals(NONE) ? Optional.empty() : Optional.of(defined(name, lines)));
    }

    private Cosigner defined(String name, Lines lines) throws Malformed {
        var cosigner = Optional.ofNullable(cosigners.get(name));
        return cosigner.orElseThrow(() -> lines.wrong(Fault.NAME_UNDEFINED.with(name)));
    }

    private void define(Cosigner cosigner, Lines lines) throws Malformed {
        if (cosigner.name().equals(NONE)) throw lines.wrong(Fault.NAME_NONE.with());
        if (cosigners.putIfAbsent(cosigner.name(), cosigner) != null) {
            throw lines.wrong(Fault.NAME_TWICE.with(cosigner.name()));
        }
    }

    private static NoteKey key(String vkey, NoteKey.Use use, Lines lines) throws Malformed {
        var key = NoteKey.read(vkey);
        if (key.isEmpty() || key.get().use() != use) {
            throw lines.wrong((use == NoteKey.Use.NOTE ? Fault.LOG_KEY_FORM : Fault.WITNESS_KEY_FORM).with());
        }
        return key.get();
    }
}
