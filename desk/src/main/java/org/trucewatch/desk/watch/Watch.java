package org.trucewatch.desk.watch;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;

/// Questions about a case.
public final class Watch {
    private Watch() {}

    /// The end of the last local day on which the desk learnt anything: a question without a date is asked for that
    /// day, so that the same record gives the same answer whenever it is asked. Empty where nothing is on record.
    public static OptionalLong lastWord(Case watched) {
        var reports = watched.casebook().reports();
        return lastWord(watched, reports.stream().mapToLong(Report::known).max().orElse(Span.BEGINNING));
    }

    /// The same where somebody keeps when the last report was known.
    public static OptionalLong lastWord(Case watched, long lastReport) {
        var book = watched.casebook();
        var known = LongStream.of(
                        lastReport,
                        book.links().stream().mapToLong(Link::known).max().orElse(Span.BEGINNING),
                        book.unlinks().stream()
                                .mapToLong(Link.Unlink::known)
                                .max()
                                .orElse(Span.BEGINNING),
                        book.relations().stream()
                                .mapToLong(Relation::known)
                                .max()
                                .orElse(Span.BEGINNING),
                        book.partings().stream().mapToLong(Parting::known).max().orElse(Span.BEGINNING),
                        book.findings().stream().mapToLong(Finding::known).max().orElse(Span.BEGINNING))
                .max()
                .orElse(Span.BEGINNING);
        if (known == Span.BEGINNING) return OptionalLong.empty();
        var day = Instant.ofEpochSecond(known).atZone(watched.zone()).toLocalDate();
        return OptionalLong.of(day.plusDays(1).atStartOfDay(watched.zone()).toEpochSecond());
    }

    /// The verdicts on one text alone; refused where the agreement has no such text.
    public static Judgement of(Case watched, Judgement judgement, String text) {
        var texts = watched.agreement().texts().stream().map(Text::id).toList();
        if (!texts.contains(new TextId(text))) {
            var near = NearNames.of(text, texts.stream().map(TextId::value).toList());
            throw new Refused(new Refusal.NoSuchText(watched.name(), text, near));
        }
        var some = judgement.clauses().stream()
                .filter(verdict -> verdict.clause().text().value().equals(text))
                .toList();
        return judgement.with(some);
    }

    /// The clause that `name` means: `T1E/aid`, or `aid` where only one text has it.
    public static ClauseId clause(Case watched, String name) {
        var all = watched.agreement().texts().stream()
                .flatMap(text -> text.clauses().stream().map(clause -> clause.id()))
                .toList();
        var exact = all.stream().filter(id -> id.toString().equals(name)).toList();
        var byKey = all.stream().filter(id -> id.key().equals(name)).toList();
        if (exact.size() == 1) return exact.getFirst();
        if (byKey.size() == 1) return byKey.getFirst();
        var meant = byKey.isEmpty() ? all : byKey;
        var near = NearNames.of(name, meant.stream().map(ClauseId::toString).toList());
        throw new Refused(new Refusal.NoSuchClause(watched.name(), name, near));
    }
}
