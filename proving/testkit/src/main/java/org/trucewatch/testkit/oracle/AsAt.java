package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Posts.Post;
import org.trucewatch.testkit.oracle.States.Word;

/// Posts to be kept as they were on a day: what is told up to its end is the picture, and what is told since is held
/// against it, place by place. Source: rules of the judge, L23.
final class AsAt {
    private AsAt() {}

    /// Where the day ends, or the two instants between which it does.
    private static Optional<Deadlines.Due> end(Setting setting, Demand demand) {
        return demand.phrase(When.AsAt.class)
                .flatMap(asAt -> Calendar.pin(setting, asAt.moment()))
                .map(Calendar.Pin::dueAtEnd);
    }

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var end = end(setting, demand);
        if (end.isEmpty() || !Posts.areKept(setting, demand))
            return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("term-not-judged"));
        var past = Posts.places(setting, demand, States.words(setting, demand, party, upTo(end.get())));
        var since = Posts.places(setting, demand, States.words(setting, demand, party, window));
        var posts = new ArrayList<Post>();
        for (var place : since.keySet())
            if (since.get(place).stream().anyMatch(Word::stands))
                posts.add(post(setting, end.get(), place, told(past, place), told(since, place)));
        return Posts.answer(setting, demand, party, window, posts);
    }

    private static Window upTo(Deadlines.Due end) {
        return Window.of(Span.before(end.max()));
    }

    /// What the picture is looked for with.
    static List<Charge> picture(Setting setting, Demand demand) {
        var end = end(setting, demand);
        if (end.isEmpty() || !Posts.areKept(setting, demand)) return List.of();
        return List.of(States.kept(setting, demand, upTo(end.get())), States.ended(setting, demand, upTo(end.get())));
    }

    private static List<Word> told(Map<String, List<Word>> places, String place) {
        return places.getOrDefault(place, List.of());
    }

    /// One place then and now. Word that may be of before or of after is of neither.
    private static Post post(Setting setting, Deadlines.Due end, String place, List<Word> past, List<Word> since) {
        var crossing = new ArrayList<>(since);
        crossing.removeIf(word -> word.span().from() >= end.max());
        var later = new ArrayList<>(since);
        later.removeAll(crossing);
        var earlier = new ArrayList<>(past);
        earlier.removeIf(word -> word.span().to() > end.min());
        if (later.stream().noneMatch(Word::stands)) return straddling(place, crossing);
        var post = post(setting, place, earlier, later);
        var kept = post.by().getFirst().kept();
        var agree = post.verdict() == Verdict.FULFILLED && crossing.stream().allMatch(word -> word.kept() == kept);
        return crossing.isEmpty() || agree ? post : straddling(place, crossing);
    }

    private static Post straddling(String place, List<Word> crossing) {
        return new Post(!place.isEmpty(), Verdict.UNCERTAIN, Reason.of("time-straddles"), crossing);
    }

    private static Post post(Setting setting, String place, List<Word> earlier, List<Word> later) {
        var now = Posts.post(setting, !place.isEmpty(), later);
        if (now.verdict() == Verdict.DISPUTED) return now;
        var then = place.isEmpty() ? Optional.<Word>empty() : States.ruling(earlier);
        if (then.isEmpty()) return new Post(now.placed(), Verdict.UNCERTAIN, Reason.of("picture-unknown"), now.by());
        var last = now.by().getFirst();
        var date = Calendar.shown(setting, last.span().to() - 1);
        var before = List.of(then.get());
        if (then.get().kept() == last.kept())
            return new Post(true, Verdict.FULFILLED, Reason.of("state-holds", date), now.by(), before);
        var code = last.kept() ? "taken-since" : "state-ended";
        return new Post(true, Verdict.UNPERFORMED, Reason.of(code, date), now.by(), before);
    }
}
