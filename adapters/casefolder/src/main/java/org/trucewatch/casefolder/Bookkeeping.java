package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.registry.Source;

/// Reads what is reported and what people made of it: the first rows of a casebook, or further ones. What is held was
/// checked when it was read, and is not looked at again.
final class Bookkeeping {
    private final RecordTables tables;
    private final Casebook held;
    private final List<Source> sources;
    private final Reading reading;

    Bookkeeping(RecordTables tables, Casebook held, List<Source> sources, Reading reading) {
        this.tables = tables;
        this.held = held;
        this.sources = sources;
        this.reading = reading;
    }

    /// What is held, and behind it what the tables say.
    Casebook read() {
        var names = reading.names();
        for (var link : held.links()) names.know(Names.Kind.LINK, link.id());
        names.declare(Names.Kind.LINK, tables.links().rows(), tables.links().whole());
        var reports = ReportsTable.read(tables.reports(), held.reports(), sources, reading);
        var all = reports.all();
        return new Casebook(
                all,
                both(held.links(), LinksTable.read(tables.links(), all, reading)),
                both(held.unlinks(), LinksTable.unlinks(tables.unlinks(), reading)),
                both(held.relations(), SourcesTable.relations(tables.relations(), reading)),
                both(held.findings(), LinksTable.findings(tables.decisions(), tables.links(), incidents(), reading)),
                both(held.corrections(), reports.corrections()),
                both(held.partings(), LinksTable.partings(tables.apart(), all, reading)));
    }

    private List<String> incidents() {
        return held.links().stream().map(Link::incident).toList();
    }

    private static <T> List<T> both(List<T> held, List<T> more) {
        if (held.isEmpty()) return more;
        if (more.isEmpty()) return held;
        var all = new ArrayList<T>(held.size() + more.size());
        all.addAll(held);
        all.addAll(more);
        return all;
    }
}
