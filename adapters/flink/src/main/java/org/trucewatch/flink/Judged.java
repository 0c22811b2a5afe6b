package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;

/// A case under one state of its files, compiled once, and those of its reports that can bear on a verdict. Reports
/// of rows that the case does not have yet stand beside it.
final class Judged {
    /// What a case takes by itself, between two hundred thousand bytes and a million, in reports of 260.
    private static final int CASE = 3_000;

    private final Wording wording;
    private final Compiled compiled;
    private final Bearing bearing;
    private final Sieve sieve;
    private final List<Report> reports = new ArrayList<>();
    private final List<Report> beside = new ArrayList<>();
    private final BitSet kept = new BitSet();
    private Case now;
    private int seen;
    private int named;
    private boolean moved = true;

    Judged(Case read, long at) {
        now = read;
        wording = Wording.of(Tongue.ENGLISH, read);
        compiled = Judge.compile(read.agreement(), read.registry(), read.zone());
        bearing = new Bearing(compiled.at(AsOf.at(at)), read.registry());
        sieve = new Sieve(bearing, read.registry());
        take(read);
    }

    /// Tells which rows need not be read, and makes reports of others.
    Sieve sieve() {
        return sieve;
    }

    boolean hasReport(String id) {
        return Reports.of(now.casebook().reports()).number(id).isPresent();
    }

    /// The same case with further rows: what a link or a correction names is kept, and what can bear by itself.
    void take(Case more) {
        now = more;
        var all = Reports.of(more.casebook().reports());
        for (; seen < all.size(); seen++) {
            var report = all.get(seen);
            if (bearing.bears(report)) keep(seen, report);
        }
        int before = named;
        var book = more.casebook();
        named = book.links().size()
                + book.corrections().size()
                + book.findings().size()
                + book.partings().size();
        if (named == before) return;
        moved = true;
        for (var link : book.links()) link.reports().forEach(id -> keep(id, all));
        for (var correction : book.corrections()) {
            keep(correction.report(), all);
            keep(correction.corrected(), all);
        }
    }

    /// Adds reports that can bear on a verdict, beside the case.
    void add(List<Report> made) {
        beside.addAll(made);
        moved |= !made.isEmpty();
    }

    /// The same case with the rows of the reports that stood beside it.
    void takeAll(Case more) {
        beside.clear();
        take(more);
    }

    private void keep(String id, Reports all) {
        all.number(id).ifPresent(number -> {
            if (!kept.get(number)) keep(number, all.get(number));
        });
    }

    private void keep(int number, Report report) {
        kept.set(number);
        reports.add(report);
        moved = true;
    }

    /// Whether something came that can bear on a verdict since one was asked for.
    boolean isMoved() {
        return moved;
    }

    /// Whether as of then other texts are known than before: they may look at reports that were not kept.
    boolean isOutgrown(long at) {
        return !bearing.holdsFor(compiled.at(AsOf.at(at)));
    }

    /// With what it held, under the texts that are known as of then.
    Judged anew(long at) {
        return new Judged(now, at);
    }

    Verdicts verdicts(long at) {
        moved = false;
        var all = now.casebook();
        var every = new ArrayList<>(reports);
        every.addAll(beside);
        var book = new Casebook(
                every, all.links(), all.unlinks(), all.relations(), all.findings(), all.corrections(), all.partings());
        var sitting = compiled.at(AsOf.at(at));
        return Verdicts.of(now, wording, sitting.verdicts(Evidence.of(book, now.registry())), at);
    }

    /// How much memory is held, in reports: the many that were not kept lie as bytes.
    int weight() {
        return CASE + reports.size() + beside.size() + seen / 4;
    }
}
