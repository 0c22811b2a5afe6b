package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.engine.rule.StateWords.Word;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Posts to be kept: a class of places whose members nobody named. Every place at which one is told is one, and has a
/// state of its own: manned, left, or left for a time.
///
/// Source: judging rules, section 4 (duty to keep a state: post manned); rules of the judge, D27, K8 and L23.
final class PostRule {
    private static final Reason PICTURE_UNKNOWN = Reason.of("picture-unknown");

    private final Court court;
    private final Gate gate;
    private final Demand.Posts posts;
    private final Standard standard;

    PostRule(Court court, Gate gate, Demand.Posts posts, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.posts = posts;
        this.standard = standard;
    }

    /// How the last word leaves one post; where it is to be kept as it was on a day, against what was told of that day.
    private enum Stand {
        MANNED,
        LEFT,
        OPEN,
        UNTOLD
    }

    /// `named` is false where only a line, or no place, is told: there is a post, which one is not known.
    private record Post(boolean named, Stand stand, Reason reason, List<Word> by, List<Word> before) {
        Post(boolean named, Stand stand, Reason reason, List<Word> by) {
            this(named, stand, reason, by, List.of());
        }

        List<Hit> hits() {
            return Stream.concat(by.stream(), before.stream())
                    .flatMap(word -> word.by().stream())
                    .toList();
        }
    }

    Ruling judge() {
        var verdicts = new ArrayList<PartyRuling>();
        var found = new ArrayList<Found>();
        var names = Court.names(posts.frame().parties());
        for (var party = 0; party < names.size(); party++) {
            var number = party;
            var told = new StateWords(court, gate, posts.keep(), standard, party);
            var all = posts.asAt().map(asAt -> posts(told, asAt, number)).orElseGet(() -> posts(told));
            verdicts.add(verdict(names.get(party), all, told.isTold()));
            for (var post : all.values()) found.add(found(post, party));
        }
        return Fold.clause(verdicts, Court.sorted(found));
    }

    private Map<String, Post> posts(StateWords told) {
        Map<String, Post> all = new LinkedHashMap<>();
        places(told.all()).forEach((place, words) -> {
            if (words.stream().anyMatch(Word::stands)) all.put(place, post(!place.isEmpty(), words));
        });
        return all;
    }

    private Map<String, List<Word>> places(List<Word> words) {
        Map<String, List<Word>> places = new TreeMap<>();
        for (var word : words)
            places.computeIfAbsent(place(word.hit()), any -> new ArrayList<>()).add(word);
        return places;
    }

    private Map<String, Post> posts(StateWords told, Demand.AsAt asAt, int party) {
        var before = places(new StateWords(court, gate, asAt.picture(), standard, party).whenever());
        Map<String, Post> all = new LinkedHashMap<>();
        places(told.all()).forEach((place, words) -> {
            if (words.stream().anyMatch(Word::stands))
                all.put(place, asAt(asAt.end(), place, before.getOrDefault(place, List.of()), words));
        });
        return all;
    }

    /// One place, as it was then and as it is now. Word that may be of before or of after the day's end is of neither.
    private Post asAt(Edge end, String place, List<Word> before, List<Word> since) {
        var named = !place.isEmpty();
        var crossing =
                since.stream().filter(word -> word.span().from() < end.latest()).toList();
        var later = since.stream()
                .filter(word -> word.span().from() >= end.latest())
                .toList();
        var doubt = new Post(named, Stand.UNTOLD, Reasons.TIME_STRADDLES, crossing);
        if (later.stream().noneMatch(Word::stands)) return doubt;
        var then = named
                ? StateWords.ruling(before.stream()
                        .filter(word -> word.span().to() <= end.earliest())
                        .toList())
                : Optional.<Word>empty();
        var post = against(then, post(named, later));
        if (crossing.isEmpty()) return post;
        var kept = post.by().get(0).kept();
        return post.stand() == Stand.MANNED && crossing.stream().allMatch(word -> word.kept() == kept) ? post : doubt;
    }

    private Post against(Optional<Word> then, Post now) {
        if (now.stand() == Stand.OPEN) return now;
        if (then.isEmpty()) return new Post(now.named(), Stand.UNTOLD, PICTURE_UNKNOWN, now.by());
        var last = now.by().get(0);
        var before = List.of(then.get());
        if (then.get().kept() == last.kept())
            return new Post(true, Stand.MANNED, on("state-holds", last), now.by(), before);
        return new Post(true, Stand.LEFT, on(last.kept() ? "taken-since" : "state-ended", last), now.by(), before);
    }

    /// The named post that a claim is about, or the place where it lies.
    private String place(Hit hit) {
        var told = court.evidence().place(hit.claim());
        if (told.isEmpty() || !(told.get() instanceof Location.Named named)) return "";
        for (var post : posts.named()) if (atlas().isPartOf(named.place(), post)) return post;
        return atlas().isLine(named.place()) ? "" : atlas().id(named.place());
    }

    private Atlas atlas() {
        return posts.keep().kept().lexicon().atlas();
    }

    private Post post(boolean named, List<Word> words) {
        var ruling = StateWords.ruling(words);
        if (ruling.isEmpty()) return new Post(named, Stand.OPEN, Reasons.OPPOSED, StateWords.opposed(words));
        var last = ruling.get();
        if (last.kept()) return new Post(named, Stand.MANNED, on("state-holds", last), List.of(last));
        return last.by().stream().anyMatch(this::isPause)
                ? new Post(named, Stand.OPEN, on("left-for-a-time", last), List.of(last))
                : new Post(named, Stand.LEFT, on("state-ended", last), List.of(last));
    }

    private boolean isPause(Hit hit) {
        return posts.keep().kept().lexicon().acts().fallsUnder(court.evidence().act(hit.row()), List.of("pause"));
    }

    private Reason on(String code, Word word) {
        return Reasons.on(code, gate.calendar(), word.span().to() - 1);
    }

    private PartyRuling verdict(String party, Map<String, Post> all, boolean told) {
        var open = with(all, Stand.OPEN);
        if (!open.isEmpty()) return verdict(party, Verdict.DISPUTED, open.get(0).reason(), open);
        var manned = with(all, Stand.MANNED);
        var left = with(all, Stand.LEFT);
        if (manned.isEmpty() && !left.isEmpty())
            return verdict(party, Verdict.UNPERFORMED, left.get(0).reason(), left);
        var untold = with(all, Stand.UNTOLD);
        if (left.isEmpty() && !untold.isEmpty())
            return verdict(party, Verdict.UNCERTAIN, untold.get(0).reason(), untold);
        var count = (int) manned.stream().filter(Post::named).count();
        if (posts.need().isPresent() && count > posts.need().get().most())
            return verdict(party, Verdict.UNCERTAIN, Reasons.COUNT_STRADDLES, manned);
        if (!manned.isEmpty() && isWhole(count, !left.isEmpty()))
            return verdict(party, Verdict.FULFILLED, last(manned).reason(), manned);
        if (!manned.isEmpty() && (!left.isEmpty() || !posts.named().isEmpty()))
            return verdict(party, Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY, manned);
        return verdict(party, Verdict.NOT_DETERMINED, told ? Reasons.ONE_VOICE : Reasons.LAST_WORD, List.of());
    }

    /// All named posts are told, or as many as are owed; where nothing says how many, those that are told.
    private boolean isWhole(int count, boolean anyLeft) {
        if (posts.isEach()) return count >= posts.named().size() && !anyLeft;
        return posts.need().map(need -> count >= need.least()).orElse(!anyLeft);
    }

    private static List<Post> with(Map<String, Post> all, Stand stand) {
        return all.values().stream().filter(post -> post.stand() == stand).toList();
    }

    private static Post last(List<Post> all) {
        return all.get(all.size() - 1);
    }

    private PartyRuling verdict(String party, Verdict verdict, Reason reason, List<Post> rests) {
        var by = rests.stream().flatMap(post -> post.hits().stream()).toList();
        return new PartyRuling(
                party,
                verdict,
                by.isEmpty() ? List.of() : Happening.ids(court.evidence(), by),
                Fold.since(rests.stream().mapToLong(PostRule::since).min().orElse(Span.END)),
                OptionalLong.empty(),
                reason);
    }

    private static long since(Post post) {
        return post.by().stream()
                .mapToLong(word -> word.span().from())
                .filter(from -> from != Span.BEGINNING)
                .min()
                .orElse(Span.END);
    }

    private Found found(Post post, int party) {
        var first = post.by().get(0);
        var from = Math.max(first.span().from(), Span.BEGINNING + 1);
        var span = new Span(from, Math.max(court.hearing().asOf().happened(), from + 1));
        var verdict = switch (post.stand()) {
            case MANNED -> Verdict.FULFILLED;
            case LEFT -> Verdict.UNPERFORMED;
            case OPEN -> Verdict.DISPUTED;
            case UNTOLD -> Verdict.UNCERTAIN;
        };
        return new Found(first.happening().id(), party, verdict, span, post.hits(), post.reason());
    }
}
