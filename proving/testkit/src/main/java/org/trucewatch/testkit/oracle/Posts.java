package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.States.Word;

/// Posts to be kept: a class of places whose members nobody named. Wherever one is told is one, with a state of its
/// own. Source: judging rules, section 4 (post manned); rules of the judge, D27 and K8.
final class Posts {
    private static final String PAUSE = "pause";

    private Posts() {}

    /// One post as the last word leaves it: manned, left, or a dispute.
    /// Not `placed` where only a line, or no place, is told: there is a post, which one is not known.
    record Post(boolean placed, Verdict verdict, Reason reason, List<Word> by, List<Word> before) {
        Post(boolean placed, Verdict verdict, Reason reason, List<Word> by) {
            this(placed, verdict, reason, by, List.of());
        }

        List<String> reports() {
            return States.reports(Stream.concat(by.stream(), before.stream()).toList());
        }

        Occurrence occurrence(Setting setting, Party party) {
            var first = by.getFirst();
            var from = Math.max(first.span().from(), Span.BEGINNING + 1);
            var span = new Span(from, Math.max(setting.asOf().happened(), from + 1));
            return new Occurrence(first.group().id(), party.id(), verdict, span, reports(), false, reason);
        }
    }

    static boolean areKept(Setting setting, Demand demand) {
        return demand.sentence().modal() == Modal.MUST
                && demand.deed() instanceof Deed.Keep keep
                && keep.state().isEmpty()
                && keep.tail().parts().isEmpty()
                && keep.things().all().stream().allMatch(name -> Places.isUnnamedClass(setting, name))
                && demand.phrase(Phrase.Place.class).filter(Posts::isOfEach).isEmpty();
    }

    private static boolean isOfEach(Phrase.Place place) {
        return place.any().stream()
                .anyMatch(where -> where instanceof Phrase.Where.Named named && named.which() == Event.Selector.EACH);
    }

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var places = places(setting, demand, States.words(setting, demand, party, window));
        var posts = new ArrayList<Post>();
        places.forEach((place, words) -> {
            if (words.stream().anyMatch(Word::stands)) posts.add(post(setting, !place.isEmpty(), words));
        });
        return answer(setting, demand, party, window, posts);
    }

    static PartyAnswer answer(Setting setting, Demand demand, Party party, Window window, List<Post> posts) {
        var named = named(setting, demand);
        var claimed = States.isClaimed(setting, demand, party, window);
        var occurrences =
                posts.stream().map(post -> post.occurrence(setting, party)).toList();
        return new PartyAnswer(verdict(demand, party, named, posts, claimed), occurrences);
    }

    /// What is told of each place.
    static Map<String, List<Word>> places(Setting setting, Demand demand, List<Word> words) {
        var named = named(setting, demand);
        var places = new TreeMap<String, List<Word>>();
        for (var word : words)
            places.computeIfAbsent(place(setting, named, word), any -> new ArrayList<>())
                    .add(word);
        return places;
    }

    /// The names that the sentence gives its posts, and whether each of them is owed.
    private static Optional<Names> named(Setting setting, Demand demand) {
        return demand.phrase(Phrase.Place.class)
                .filter(place -> place.any().size() == 1)
                .map(place -> place.any().getFirst())
                .filter(Phrase.Where.Named.class::isInstance)
                .map(Phrase.Where.Named.class::cast)
                .filter(where -> where.relation() == Phrase.Relation.AT)
                .map(Phrase.Where.Named::places)
                .filter(names -> names.all().stream().noneMatch(name -> Places.isLine(setting, name)));
    }

    private static String place(Setting setting, Optional<Names> named, Word word) {
        if (word.claim().place().isEmpty() || !(word.claim().place().get() instanceof Location.Named told)) return "";
        var wholes = Kinship.places(setting, told.place());
        return named.map(Names::all).orElse(List.of()).stream()
                .filter(wholes::contains)
                .findFirst()
                .orElse(Places.isLine(setting, told.place()) ? "" : told.place());
    }

    static Post post(Setting setting, boolean placed, List<Word> words) {
        var ruling = States.ruling(words);
        if (ruling.isEmpty()) return new Post(placed, Verdict.DISPUTED, Reason.of("opposed"), States.opposed(words));
        var last = ruling.get();
        var date = Calendar.shown(setting, last.span().to() - 1);
        if (last.kept()) return new Post(placed, Verdict.FULFILLED, Reason.of("state-holds", date), List.of(last));
        return last.proof().by().stream().anyMatch(claim -> isPause(setting, claim))
                ? new Post(placed, Verdict.DISPUTED, Reason.of("left-for-a-time", date), List.of(last))
                : new Post(placed, Verdict.UNPERFORMED, Reason.of("state-ended", date), List.of(last));
    }

    private static boolean isPause(Setting setting, Claim claim) {
        return Kinship.acts(setting, claim.report().act()).contains(PAUSE);
    }

    private static PartyVerdict verdict(
            Demand demand, Party party, Optional<Names> named, List<Post> posts, boolean claimed) {
        var disputed = with(posts, Verdict.DISPUTED);
        if (!disputed.isEmpty())
            return answer(party, Verdict.DISPUTED, disputed.getFirst().reason(), disputed);
        var manned = with(posts, Verdict.FULFILLED);
        var left = with(posts, Verdict.UNPERFORMED);
        if (manned.isEmpty() && !left.isEmpty())
            return answer(party, Verdict.UNPERFORMED, left.getFirst().reason(), left);
        var open = with(posts, Verdict.UNCERTAIN);
        if (left.isEmpty() && !open.isEmpty())
            return answer(party, Verdict.UNCERTAIN, open.getFirst().reason(), open);
        var placed = manned.stream().filter(Post::placed).count();
        if (placed > most(demand)) return answer(party, Verdict.UNCERTAIN, Reason.of(Quantities.STRADDLES), manned);
        if (!manned.isEmpty() && isWhole(demand, named, placed, !left.isEmpty()))
            return answer(party, Verdict.FULFILLED, manned.getLast().reason(), manned);
        if (!manned.isEmpty() && (!left.isEmpty() || named.isPresent()))
            return answer(party, Verdict.PARTLY_FULFILLED, Reason.of("done-partly"), manned);
        return answer(party, Verdict.NOT_DETERMINED, Reason.of(claimed ? "one-voice" : "last-word"), List.of());
    }

    private static List<Post> with(List<Post> posts, Verdict verdict) {
        return posts.stream().filter(post -> post.verdict() == verdict).toList();
    }

    /// Each of the named posts, or as many as the sentence says; else all that were told.
    private static boolean isWhole(Demand demand, Optional<Names> named, long placed, boolean anyLeft) {
        if (named.filter(names -> names.join() != Names.Join.OR).isPresent())
            return placed >= named.get().all().size() && !anyLeft;
        return count(demand).map(count -> placed >= count.minimum()).orElse(!anyLeft);
    }

    private static long most(Demand demand) {
        return count(demand).map(Quantity.Count::maximum).orElse(Long.MAX_VALUE);
    }

    private static Optional<Quantity.Count> count(Demand demand) {
        return ((Deed.Keep) demand.deed())
                .quantity()
                .filter(Quantity.Count.class::isInstance)
                .map(Quantity.Count.class::cast);
    }

    private static PartyVerdict answer(Party party, Verdict verdict, Reason reason, List<Post> posts) {
        var words = posts.stream().flatMap(post -> post.by().stream()).toList();
        var since = words.stream()
                .mapToLong(word -> word.span().from())
                .filter(from -> from != Span.BEGINNING)
                .min();
        var reports = new TreeSet<String>();
        for (var post : posts) reports.addAll(post.reports());
        return new PartyVerdict(party.id(), verdict, List.copyOf(reports), since, OptionalLong.empty(), reason);
    }
}
