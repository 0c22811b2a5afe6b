package org.trucewatch.ledger.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Range;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.model.Defect;

/// What a package says it holds: what it is about, and its entries in the order of the ledger.
///
/// With a `whole` range it claims to leave out no entry in it; each is then shown, opened or named as withheld.
public record Manifest(String about, Optional<Range> whole, List<Item> items) {
    private static final String FIRST_LINE = "trucewatch.org/package@v1";
    private static final String DOCUMENT = "manifest";

    public Manifest {
        items = List.copyOf(items);
        if (about.isBlank() || about.contains("\n")) throw new Defect("a manifest says in one line what it is about");
    }

    public String written() {
        var text =
                new StringBuilder(FIRST_LINE).append("\nabout ").append(about).append('\n');
        whole.ifPresent(range -> text.append("whole ")
                .append(range.from())
                .append(' ')
                .append(range.to())
                .append('\n'));
        for (var item : items) {
            text.append(item.word())
                    .append(' ')
                    .append(item.index())
                    .append(' ')
                    .append(item.hash());
            item.ground().ifPresent(ground -> text.append(' ').append(ground));
            text.append('\n');
        }
        return text.toString();
    }

    public static Manifest read(Bytes bytes) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, bytes.text(DOCUMENT));
        lines.version(FIRST_LINE);
        var about = lines.field("about");
        if (about.isBlank()) throw lines.wrong(Fault.ABOUT_MISSING.with());
        var whole = lines.nextStartsWith("whole ") ? Optional.of(whole(lines)) : Optional.<Range>empty();
        var items = new ArrayList<Item>();
        while (!lines.done()) {
            var item = item(lines);
            if (!items.isEmpty() && items.getLast().index() >= item.index()) {
                throw lines.wrong(Fault.ENTRIES_ORDER.with());
            }
            items.add(item);
        }
        mustBeWhole(whole, items, lines);
        return new Manifest(about, whole, items);
    }

    private static Range whole(Lines lines) throws Malformed {
        var ends = lines.field("whole").split(" ", -1);
        if (ends.length != 2) throw lines.wrong(Fault.WANTED.with("whole from to"));
        long from = lines.number(ends[0]);
        long to = lines.number(ends[1]);
        if (to <= from) throw lines.wrong(Fault.RANGE_EMPTY.with());
        return new Range(from, to);
    }

    private static Item item(Lines lines) throws Malformed {
        var words = lines.take("an entry").split(" ", -1);
        if (words.length < 3) throw lines.wrong(Fault.WANTED.with("shown|opened|withheld index hash [reason]"));
        long index = lines.number(words[1]);
        var hash = Hash.read(words[2]);
        if (hash.isEmpty()) throw lines.wrong(Fault.HASH_FORM.with());
        return switch (words[0] + " " + words.length) {
            case "shown 3" -> new Item.Shown(index, hash.get());
            case "opened 3" -> new Item.Opened(index, hash.get());
            case "withheld 4" -> new Item.Withheld(index, hash.get(), reason(lines, words[3]));
            default -> throw lines.wrong(Fault.WANTED.with("shown|opened|withheld index hash [reason]"));
        };
    }

    private static Label reason(Lines lines, String text) throws Malformed {
        var reason = Label.read(text);
        if (reason.isEmpty()) throw lines.wrong(Fault.REASON_FORM.with());
        return reason.get();
    }

    private static void mustBeWhole(Optional<Range> whole, List<Item> items, Lines lines) throws Malformed {
        if (whole.isEmpty()) return;
        long from = whole.get().from();
        long to = whole.get().to();
        long named = items.stream()
                .filter(item -> item.index() >= from && item.index() < to)
                .count();
        if (named != to - from) {
            throw lines.wrong(Fault.NOT_WHOLE.with(named, to - from));
        }
    }
}
