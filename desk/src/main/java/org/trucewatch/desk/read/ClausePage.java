package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
/// Of what may be very long only the first are told: of `happenings` the `occurrences`, of `carried` the reports that
/// `carries` has, and of each group set aside and each list of sentences as many. Where the mandate allows no verdict,
/// only the words of the text are left.
public record ClausePage(
        View.Time asOf,
        View.Time known,
        BoardPage.Row row,
        String code,
        String prose,
        List<String> links,
        int happenings,
        List<Happening> occurrences,
        int carried,
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

    /// Reports that name an act of the clause and do not count, for one reason: how many, and the first of them.
    public record AsideGroup(String why, String words, int count, List<ReportsPage.Row> reports) {}

    /// The origins that are one voice: how many reports it speaks in, and the first of them.
    public record VoicePart(List<View.Named> lineages, int count, List<String> reports) {}

    /// A part of the explanation: `heading`, `paragraph`, `quotation` or `points`; of `count` points the first.
    public record Block(String kind, int count, List<String> words) {}

    /// Under which standard happenings are asked for, where any stand under it, and how many of each list.
    public record Wanted(Optional<String> standard, int first) {
        private static final int MOST = 2_000;

        /// Between one and 2,000.
        public Wanted {
            first = Math.clamp(first, 1, MOST);
        }

        private <T> List<T> first(List<T> all) {
            return all.size() <= first ? List.copyOf(all) : List.copyOf(all.subList(0, first));
        }

        private List<Gathered> under(List<Gathered> all) {
            var under = all.stream()
                    .filter(one ->
                            standard.stream().allMatch(asked -> one.standards().contains(asked)))
                    .toList();
            return under.isEmpty() ? all : under;
        }
    }

    /// Empty where the clause's text was not known yet at the time asked about.
    public static Optional<ClausePage> of(View view, ClauseId clause, Wanted wanted) {
        return BoardRoom.of(view, Optional.of(clause.text().value()), Optional.empty()).rows().stream()
                .filter(one -> one.clause().equals(clause.toString()))
                .findFirst()
                .map(row -> of(view, clause, row, wanted));
    }

    private static ClausePage of(View view, ClauseId clause, BoardPage.Row row, Wanted wanted) {
        var written = view.watched().agreement().clause(clause);
        var quote = written.map(Clause::quote).orElse(Clause.Quote.NONE);
        var judges = view.mandate(clause.text()).judges();
        var judgement = judges ? Optional.of(view.on(clause)) : Optional.<Judgement>empty();
        var readings = judgement.map(Judgement::clauses).orElse(List.of());
        var happenings = wanted.under(happenings(readings));
        var shown = wanted.first(happenings);
        var carriers = carriers(readings);
        var rows = new ReportRows(view);
        return new ClausePage(
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                row,
                written.map(Printer::print).orElse(""),
                quote.words(),
                quote.links(),
                happenings.size(),
                shown.stream().map(one -> one.happening(view)).toList(),
                carriers.size(),
                rows(view, toTell(carriers, shown, wanted), rows),
                aside(view, readings, rows, wanted),
                voices(view, carriers, rows, wanted),
                judgement.map(one -> explanation(view, one, clause, wanted)).orElse(List.of()));
    }

    /// The first that carry a verdict, and all that a happening shown rests on.
    private static List<String> toTell(List<String> carriers, List<Gathered> shown, Wanted wanted) {
        var ids = new LinkedHashSet<>(wanted.first(carriers));
        shown.forEach(one -> ids.addAll(one.first.by()));
        return List.copyOf(ids);
    }

    private static List<ReportsPage.Row> rows(View view, List<String> ids, ReportRows rows) {
        return ids.stream()
                .flatMap(id -> view.report(id).stream())
                .map(rows::row)
                .toList();
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

    private static List<Gathered> happenings(List<ClauseVerdict> readings) {
        record Key(String id, String verdict) {}
        var byKey = new LinkedHashMap<Key, Gathered>();
        for (var reading : readings)
            reading.verdicts()
                    .forEach((standard, under) -> under.occurrences()
                            .forEach(one -> byKey.computeIfAbsent(
                                            new Key(one.id(), one.verdict().word()),
                                            any -> new Gathered(reading.clause(), one))
                                    .add(one.party(), standard)));
        return List.copyOf(byKey.values());
    }

    /// The parties and standards of one happening, as they come together.
    private record Gathered(
            ClauseId clause, Occurrence first, SequencedSet<String> parties, SequencedSet<String> standards) {
        Gathered(ClauseId clause, Occurrence first) {
            this(clause, first, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(String party, Standard standard) {
            parties.add(party);
            standards.add(standard.word());
        }

        Happening happening(View view) {
            boolean attributes = view.mandate(clause.text()).attributes();
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

    private static List<AsideGroup> aside(View view, List<ClauseVerdict> readings, ReportRows rows, Wanted wanted) {
        var groups = new LinkedHashMap<String, SequencedSet<String>>();
        var words = new LinkedHashMap<String, String>();
        for (var reading : readings)
            for (var one : Verdicts.under(reading, Standard.ALLEGED).aside()) {
                words.putIfAbsent(one.why().code(), view.wording().reason(one.why()));
                groups.computeIfAbsent(one.why().code(), any -> new LinkedHashSet<>())
                        .add(one.id());
            }
        var aside = new ArrayList<AsideGroup>();
        groups.forEach((why, ids) -> {
            var seen = ids.stream().filter(view::shows).toList();
            aside.add(new AsideGroup(
                    why, words.getOrDefault(why, ""), seen.size(), rows(view, wanted.first(seen), rows)));
        });
        return aside;
    }

    private static List<VoicePart> voices(View view, List<String> carriers, ReportRows rows, Wanted wanted) {
        var origins = new LinkedHashMap<String, List<String>>();
        carriers.forEach(id -> view.report(id).ifPresent(report -> origins.put(id, report.lineages())));
        return view.cut().voices().of(carriers).stream()
                .map(voice -> voice(voice, origins, rows, wanted))
                .toList();
    }

    private static VoicePart voice(
            List<String> voice, Map<String, List<String>> origins, ReportRows rows, Wanted wanted) {
        var own = origins.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(voice::contains))
                .map(Map.Entry::getKey)
                .toList();
        return new VoicePart(voice.stream().map(rows::lineage).toList(), own.size(), wanted.first(own));
    }

    private static List<Block> explanation(View view, Judgement judgement, ClauseId clause, Wanted wanted) {
        var document = Explanation.of(
                view.watched(),
                judgement,
                clause,
                List.of(Standard.values()),
                view.cut().voices(),
                view.wording(),
                view.sentences());
        return document.blocks().stream().map(block -> block(block, wanted)).toList();
    }

    private static Block block(Document.Block block, Wanted wanted) {
        return switch (block) {
            case Document.Heading(var words) -> new Block("heading", 1, List.of(words));
            case Document.Paragraph(var words) -> new Block("paragraph", 1, List.of(words));
            case Document.Quotation(var words) -> new Block("quotation", 1, List.of(words));
            case Document.Points(var points) -> new Block("points", points.size(), wanted.first(points));
        };
    }
}
