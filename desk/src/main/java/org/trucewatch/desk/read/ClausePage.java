package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.trucewatch.desk.report.Document;
import org.trucewatch.desk.report.Explanation;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.language.print.Printer;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// Why a clause has its verdicts: its row of the board, the words of its text, what carries it, what was set aside and
/// why, and the same told in sentences.
///
/// Where the mandate allows no verdict, only the words of the text are left.
public record ClausePage(
        BoardPage.Row row,
        String code,
        String prose,
        List<String> links,
        List<Happening> occurrences,
        List<ReportsPage.Row> carries,
        List<AsideGroup> setAside,
        List<VoicePart> voices,
        List<Block> explanation) {

    /// One happening, with the standards under which it has its verdict.
    public record Happening(
            String id,
            List<View.Named> parties,
            String verdict,
            String verdictWords,
            View.Time happened,
            List<String> by,
            boolean reply,
            String reason,
            List<String> standards) {}

    /// Reports that name an act of the clause and do not count, for one reason.
    public record AsideGroup(String why, String words, List<ReportsPage.Row> reports) {}

    /// The origins that are one voice.
    public record VoicePart(List<View.Named> lineages, List<String> reports) {}

    /// A part of the explanation: `heading`, `paragraph`, `quotation` or `points`.
    public record Block(String kind, List<String> words) {}

    /// Empty where the clause's text was not known yet at the time asked about.
    public static Optional<ClausePage> of(View view, ClauseId clause) {
        return BoardRoom.of(view, Optional.of(clause.text().value()), Optional.empty()).rows().stream()
                .filter(one -> one.clause().equals(clause.toString()))
                .findFirst()
                .map(row -> of(view, clause, row));
    }

    private static ClausePage of(View view, ClauseId clause, BoardPage.Row row) {
        var written = view.watched().agreement().clause(clause);
        var quote = written.map(Clause::quote).orElse(Clause.Quote.NONE);
        var code = written.map(Printer::print).orElse("");
        if (!view.mandate(clause.text()).judges())
            return new ClausePage(
                    row, code, quote.words(), quote.links(), List.of(), List.of(), List.of(), List.of(), List.of());
        var judgement = view.on(clause);
        var readings = judgement.clauses();
        var carriers = carriers(readings);
        var rows = new ReportRows(view);
        return new ClausePage(
                row,
                code,
                quote.words(),
                quote.links(),
                happenings(view, readings),
                carriers.stream()
                        .flatMap(id -> view.report(id).stream())
                        .map(rows::row)
                        .toList(),
                aside(view, readings, rows),
                voices(view, carriers, rows),
                explanation(view, judgement, clause));
    }

    /// Of all readings: where rival ones part, the verdict folded over them names no reports.
    private static List<String> carriers(List<ClauseVerdict> readings) {
        var ids = new LinkedHashSet<String>();
        for (var reading : readings)
            for (var under : reading.verdicts().values()) {
                under.occurrences().forEach(one -> ids.addAll(one.by()));
                under.parties().forEach(one -> ids.addAll(one.by()));
            }
        return List.copyOf(ids);
    }

    private static List<Happening> happenings(View view, List<ClauseVerdict> readings) {
        record Key(String id, String verdict) {}
        var byKey = new LinkedHashMap<Key, Gathered>();
        for (var reading : readings)
            reading.verdicts()
                    .forEach((standard, under) -> under.occurrences()
                            .forEach(one -> byKey.computeIfAbsent(
                                            new Key(one.id(), one.verdict().word()), any -> new Gathered(one))
                                    .add(one.party(), standard)));
        var attributes = view.mandate(readings.getFirst().clause().text()).attributes();
        return byKey.values().stream()
                .map(gathered -> gathered.happening(view, attributes))
                .toList();
    }

    /// The parties and standards of one happening, as they come together.
    private record Gathered(Occurrence first, SequencedSet<String> parties, SequencedSet<String> standards) {
        Gathered(Occurrence first) {
            this(first, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(String party, Standard standard) {
            parties.add(party);
            standards.add(standard.word());
        }

        Happening happening(View view, boolean attributes) {
            return new Happening(
                    first.id(),
                    attributes ? parties.stream().map(view::named).toList() : List.of(),
                    first.verdict().word(),
                    view.wording().verdict(first.verdict()),
                    view.time(first.happened()),
                    first.by(),
                    first.reply(),
                    view.wording().sentence(view.wording().reason(first.reason())),
                    List.copyOf(standards));
        }
    }

    private static List<AsideGroup> aside(View view, List<ClauseVerdict> readings, ReportRows rows) {
        var groups = new LinkedHashMap<String, SequencedSet<String>>();
        var words = new LinkedHashMap<String, String>();
        for (var reading : readings)
            for (var one : Verdicts.under(reading, Standard.ALLEGED).aside()) {
                words.putIfAbsent(one.why().code(), view.wording().reason(one.why()));
                groups.computeIfAbsent(one.why().code(), any -> new LinkedHashSet<>())
                        .add(one.id());
            }
        var aside = new ArrayList<AsideGroup>();
        groups.forEach((why, ids) -> aside.add(new AsideGroup(
                why,
                words.getOrDefault(why, ""),
                ids.stream()
                        .flatMap(id -> view.report(id).stream())
                        .map(rows::row)
                        .toList())));
        return aside;
    }

    private static List<VoicePart> voices(View view, List<String> carriers, ReportRows rows) {
        var voices = view.cut().voices();
        return voices.of(carriers).stream()
                .map(voice -> new VoicePart(
                        voice.stream().map(rows::lineage).toList(),
                        carriers.stream()
                                .filter(id -> view.report(id).stream()
                                        .anyMatch(report ->
                                                report.lineages().stream().anyMatch(voice::contains)))
                                .toList()))
                .toList();
    }

    private static List<Block> explanation(View view, Judgement judgement, ClauseId clause) {
        var document = Explanation.of(
                view.watched(),
                judgement,
                clause,
                List.of(Standard.values()),
                view.cut().voices(),
                view.wording(),
                view.sentences());
        return document.blocks().stream().map(ClausePage::block).toList();
    }

    private static Block block(Document.Block block) {
        return switch (block) {
            case Document.Heading(var words) -> new Block("heading", List.of(words));
            case Document.Paragraph(var words) -> new Block("paragraph", List.of(words));
            case Document.Quotation(var words) -> new Block("quotation", List.of(words));
            case Document.Points(var points) -> new Block("points", points);
        };
    }
}
