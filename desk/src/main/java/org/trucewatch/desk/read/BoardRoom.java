package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.report.Tally;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// Makes the board of a view.
public final class BoardRoom {
    private static final int DUE_NEXT = 6;

    private final View view;
    private final Marks marks;

    private BoardRoom(View view) {
        this.view = view;
        this.marks = new Marks(view);
    }

    /// The whole board, or one text of it; `before` is the same case at an earlier date, to say what changed.
    public static BoardPage of(View view, Optional<String> text, Optional<View> before) {
        text.ifPresent(id -> Watch.of(view.watched(), view.cut().bare(), id));
        var whole = view.cut().board(view.wording().tongue(), () -> new BoardRoom(view).board());
        if (text.isEmpty() && before.isEmpty()) return whole;
        return new BoardPage(
                whole.title(),
                whole.asOf(),
                whole.known(),
                whole.engine(),
                whole.digest(),
                whole.mandate(),
                whole.texts(),
                whole.tally(),
                whole.rows().stream()
                        .filter(row -> text.stream().allMatch(row.text()::equals))
                        .toList(),
                whole.dueNext(),
                before.map(earlier -> earlier.moment(earlier.asOf().happened())),
                before.map(earlier -> new ChangeRoom(earlier, view).changes()).orElse(List.of()));
    }

    private BoardPage board() {
        return new BoardPage(
                view.title(),
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                view.cut().bare().engine(),
                view.cut().bare().digest(),
                view.mandateOverAll().words(),
                sections(),
                tally(),
                view.clauses().stream().map(this::row).toList(),
                CalendarRoom.duties(view).stream()
                        .filter(CalendarPage.Due::ahead)
                        .limit(DUE_NEXT)
                        .toList(),
                Optional.empty(),
                List.of());
    }

    private static TextId text(List<ClauseVerdict> readings) {
        return readings.getFirst().clause().text();
    }

    private List<BoardPage.Section> sections() {
        var sections = new ArrayList<BoardPage.Section>();
        for (var text : view.watched().agreement().texts()) {
            var own = view.clauses().stream()
                    .filter(readings -> text(readings).equals(text.id()))
                    .map(Verdicts::folded)
                    .toList();
            if (!own.isEmpty()) sections.add(section(text, own));
        }
        return sections;
    }

    private BoardPage.Section section(Text text, List<ClauseVerdict> own) {
        var statuses = own.stream().map(ClauseVerdict::status).distinct().toList();
        var shared = statuses.size() == 1 ? Optional.of(statuses.getFirst()) : Optional.<Status>empty();
        return new BoardPage.Section(
                text.id().value(),
                view.title(text),
                shared.map(Status::word).orElse(""),
                shared.map(view.wording()::status).orElse(""),
                own.size());
    }

    private BoardPage.Row row(List<ClauseVerdict> readings) {
        var folded = Verdicts.folded(readings);
        var judged = view.mandate(folded.clause().text()).judges();
        return new BoardPage.Row(
                folded.clause().toString(),
                folded.clause().text().value(),
                folded.clause().key(),
                folded.kind().word(),
                view.wording().kind(folded.kind()),
                folded.status().word(),
                view.wording().status(folded.status()),
                view.wording().sentence(view.wording().reason(folded.statusReason())),
                view.sentence(folded.clause(), ""),
                one(folded, PartyVerdict::due),
                judged ? earliest(folded) : Optional.empty(),
                marks.of(folded),
                judged ? rivals(readings) : List.of(),
                judged ? patterns(folded) : List.of());
    }

    private List<BoardPage.Reading> rivals(List<ClauseVerdict> readings) {
        if (readings.size() < 2) return List.of();
        return readings.stream()
                .filter(verdict -> !verdict.reading().equals(ClauseVerdict.ALL_READINGS))
                .map(verdict -> new BoardPage.Reading(
                        verdict.reading(), view.sentence(verdict.clause(), verdict.reading()), marks.of(verdict)))
                .toList();
    }

    /// The date that all who name one agree on.
    private Optional<View.Time> one(ClauseVerdict verdict, Function<PartyVerdict, OptionalLong> time) {
        var times = times(verdict, time).distinct().toList();
        return times.size() == 1 ? Optional.of(view.moment(times.getFirst())) : Optional.empty();
    }

    private Optional<View.Time> earliest(ClauseVerdict verdict) {
        return times(verdict, BoardRoom::since)
                .min(Long::compare)
                .map(instant -> new View.Time(
                        view.time().instant(instant), view.wording().moment(instant)));
    }

    /// What is overdue is so since its date, however long ago what it rests on began.
    private static OptionalLong since(PartyVerdict party) {
        if (party.verdict() != Verdict.OVERDUE || party.since().isEmpty()) return party.since();
        return LongStream.concat(party.since().stream(), party.due().stream()).max();
    }

    private static Stream<Long> times(ClauseVerdict verdict, Function<PartyVerdict, OptionalLong> time) {
        return verdict.verdicts().values().stream()
                .flatMap(under -> under.parties().stream())
                .flatMap(party -> time.apply(party).stream().boxed());
    }

    private List<BoardPage.PatternPart> patterns(ClauseVerdict verdict) {
        return verdict.verdicts().values().stream()
                .map(StandardVerdict::patterns)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(pattern -> new BoardPage.PatternPart(
                        view.wording().sentence(view.wording().pattern(pattern)), pattern.count(), pattern.lineages()))
                .toList();
    }

    private Optional<BoardPage.TallyPart> tally() {
        if (!view.mandateOverAll().judges()) return Optional.empty();
        var tally = counted();
        var byFate = new EnumMap<Tally.Fate, Integer>(Tally.Fate.class);
        tally.parts().forEach(part -> byFate.merge(part.fate(), part.count(), Integer::sum));
        return Optional.of(new BoardPage.TallyPart(
                tally.received(),
                count(byFate, Tally.Fate.UPHELD),
                count(byFate, Tally.Fate.UNDECIDED),
                count(byFate, Tally.Fate.REFUTED),
                count(byFate, Tally.Fate.SET_ASIDE),
                count(byFate, Tally.Fate.NO_CLAUSE),
                tally.parts().stream()
                        .map(part -> new BoardPage.Counted(
                                word(part.fate()),
                                part.why(),
                                view.wording().tally(part.why().isEmpty() ? word(part.fate()) : part.why()),
                                part.count()))
                        .toList()));
    }

    private Tally counted() {
        var fates = view.cut().fates();
        var shown = view.cut().shown();
        var counts = fates.counts(shown);
        var byFate = new TreeMap<Tally.Fate, Map<String, Integer>>();
        for (int code = 0; code < counts.length; code++) {
            var fate = fates.all().get(code);
            if (counts[code] > 0)
                byFate.computeIfAbsent(fate.fate(), any -> new TreeMap<>(ReportRoles.BY_QUESTION))
                        .put(fate.why(), counts[code]);
        }
        var parts = new ArrayList<Tally.Part>();
        byFate.forEach((fate, reasons) -> reasons.forEach((why, count) -> parts.add(new Tally.Part(fate, why, count))));
        return new Tally(shown.cardinality(), parts);
    }

    private static int count(Map<Tally.Fate, Integer> byFate, Tally.Fate fate) {
        return byFate.getOrDefault(fate, 0);
    }

    static String word(Tally.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
