package org.trucewatch.server.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Eyes;
import org.trucewatch.desk.read.View;
import org.trucewatch.desk.watch.TimeWords;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// Turns a question into a view of the record.
public final class Views {
    private final Supplier<LiveDesk> record;

    private final Supplier<Person> reader;

    /// `reader` says who is asking.
    public Views(Supplier<LiveDesk> record, Supplier<Person> reader) {
        this.record = record;
        this.reader = reader;
    }

    public View of(Question question) {
        var seen = seen(question);
        return at(seen, asOf(seen.eyes, question), question);
    }

    /// The same question as it would have been answered at an earlier date, with what was known then.
    public Optional<View> before(Question question, Optional<String> since) {
        var seen = seen(question);
        return since.map(words -> at(seen, AsOf.at(time(seen.eyes.watched(), "since", words)), question));
    }

    private View at(Seen seen, AsOf asOf, Question question) {
        var answered = record.get().answerable(seen.label, seen.edition, asOf);
        return seen.edition.at(answered, tongue(question), seen.eyes);
    }

    /// What the one who asks may see of the agreement asked about.
    private record Seen(Label label, Edition edition, Eyes eyes) {}

    private Seen seen(Question question) {
        var label = agreement(question.agreement()).orElseThrow(NotFound::new);
        var edition = record.get().edition(label).orElseThrow(NotFound::new);
        return new Seen(label, edition, edition.eyes(reader.get().roles(label)));
    }

    /// What an answer to this question is made of, in one word: another edition, another role or another reader of the
    /// same page has another. Empty where there is nothing to answer. A question that is `dated` names a date.
    public Optional<Basis> basis(Optional<String> asked, boolean dated) {
        return agreement(asked)
                .flatMap(label -> record.get().edition(label).map(edition -> basis(label, edition, dated)));
    }

    private Basis basis(Label label, Edition edition, boolean dated) {
        var roles = reader.get().roles(label);
        return new Basis(
                edition,
                record.get().behind(label, edition),
                roles,
                record.get().mirror(),
                dated ? Long.toString(edition.nearer()) : today(label, edition, roles));
    }

    private String today(Label label, Edition edition, Set<Role> roles) {
        var asOf = edition.today(edition.eyes(roles));
        return record.get().answerable(label, edition, asOf).toString();
    }

    /// An edition, how many entries that change the case are newer, the roles in which it is read, and how far the
    /// `mirror` is. An answer of one `moment` stays what it is: one for a date that is not judged yet is of a date
    /// nearby, until it is.
    public record Basis(Edition edition, long newer, Set<Role> roles, String mirror, String moment) {}

    /// The agreement that a request is about: the one it names, or the first that the reader works on.
    public Optional<Label> agreement(Optional<String> asked) {
        var held = record.get().agreements();
        if (asked.isPresent()) return asked.flatMap(Label::read).filter(held::contains);
        return held.stream()
                .filter(label -> !reader.get().roles(label).contains(Role.PUB))
                .findFirst();
    }

    /// Without a date the question is about the last day that something is told of, by all that is known today.
    private static AsOf asOf(Eyes eyes, Question question) {
        var watched = eyes.watched();
        var today = eyes.lastTold().toString();
        long happened = time(watched, "asOf", question.asOf().orElse(today));
        long known = question.known()
                .map(words -> time(watched, "known", words))
                .orElse(Math.max(happened, eyes.lastWord()));
        return AsOf.at(happened).knownBy(known);
    }

    private static long time(Case watched, String option, String words) {
        return new TimeWords(option, watched.zone()).read(words);
    }

    /// Says what is of no case, in the language asked for.
    public static Wording wording(Question question) {
        return Speech.of(tongue(question));
    }

    private static Tongue tongue(Question question) {
        var code = question.lang().orElse(Tongue.ENGLISH.code());
        return Tongue.of(code)
                .orElseThrow(() -> new BadRequest(
                        Fault.NO_SUCH_LANGUAGE, shown(code), Tongue.ENGLISH.code(), Tongue.ARABIC.code()));
    }

    /// The days of a span as a filter names them, both optional and both included.
    public static Span days(View view, Optional<String> from, Optional<String> to) {
        long start = from.map(words -> firstMoment(view.watched(), words)).orElse(Span.BEGINNING);
        long end = to.map(words -> time(view.watched(), "to", words)).orElse(Span.END);
        if (start >= end) throw new BadRequest(Fault.TO_BEFORE_FROM);
        return new Span(start, end);
    }

    /// A date as the beginning of a span means its first moment; the reader of times gives the end of the day.
    private static long firstMoment(Case watched, String words) {
        long read = time(watched, "from", words);
        if (words.length() > 10) return read;
        return Instant.ofEpochSecond(read).atZone(watched.zone()).minusDays(1).toEpochSecond();
    }

    /// Words of a stranger as a sentence may repeat them: short, and on one line.
    static String shown(String words) {
        var line = words.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
