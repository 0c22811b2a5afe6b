package org.trucewatch.model.agreement;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Clause.Body;

/// Sentences and events in which `parties` stands as the names of those whom a text binds. The subject of a sentence
/// and the doer of an event keep the word: there it says as well how many of them owe, or are enough. What is said of
/// anyone, or of someone, asks for nobody, and is left out.
public final class PartiesNamed {
    private static final String PARTIES = "parties";

    private final List<String> bound;
    private final Names.Join join;

    public PartiesNamed(List<String> bound) {
        this(bound, Names.Join.AND);
    }

    private PartiesNamed(List<String> bound, Names.Join join) {
        this.bound = List.copyOf(bound);
        this.join = join;
    }

    /// Nobody owes himself anything: of what the parties owe to the parties, any other one is enough.
    public Body.Sentence in(Body.Sentence sentence) {
        var isOfThem =
                sentence.who().names().all().stream().anyMatch(name -> name.equals(PARTIES) || bound.contains(name));
        var all = isOfThem ? new PartiesNamed(bound, Names.Join.OR) : this;
        return new Body.Sentence(
                sentence.who(),
                sentence.modal(),
                sentence.deeds().stream().map(all::in).toList(),
                all.in(sentence.phrases()));
    }

    public Event.OfAct in(Event.OfAct act) {
        var about = act.about().stream()
                .filter(one -> !isOfWhoever(one))
                .map(this::in)
                .toList();
        return new Event.OfAct(
                act.which(), act.times(), act.name(), act.quantity(), act.of().map(this::in), about);
    }

    /// Whether it may be anybody, so that it asks for nobody.
    public static boolean isWhoever(Names names) {
        return names.isOnly("anyone") || names.isOnly("someone");
    }

    private static boolean isOfWhoever(Phrase phrase) {
        return phrase instanceof Phrase.Role role
                && role.part() != Phrase.Role.Part.WITHOUT
                && role.quantity().isEmpty()
                && isWhoever(role.names());
    }

    private static boolean isOfWhoever(Event.About about) {
        return switch (about) {
            case Event.About.InRole in -> isOfWhoever(in.role());
            case Event.About.By by -> isOfWhoever(by.doer());
            case Event.About.At at -> false;
            case Event.About.AcceptedBy accepted -> false;
        };
    }

    private static boolean isOfWhoever(Event.Doer doer) {
        return doer instanceof Event.Doer.Named named && isWhoever(named.names());
    }

    private List<Phrase> in(List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> !isOfWhoever(phrase))
                .map(this::in)
                .toList();
    }

    private Event.About in(Event.About about) {
        return about instanceof Event.About.InRole in ? new Event.About.InRole(in(in.role())) : about;
    }

    private Names in(Names names) {
        if (bound.isEmpty() || !names.all().contains(PARTIES)) return names;
        var all = new ArrayList<String>();
        for (var name : names.all())
            for (var one : name.equals(PARTIES) ? bound : List.of(name)) if (!all.contains(one)) all.add(one);
        if (all.size() == 1) return Names.of(all.get(0));
        return new Names(all, names.join() == Names.Join.ONE ? join : names.join());
    }

    private Deed in(Deed deed) {
        return switch (deed) {
            case Deed.Act act ->
                new Deed.Act(
                        act.acts(),
                        act.thing().filter(thing -> !isWhoever(thing)).map(this::in));
            case Deed.Keep keep -> new Deed.Keep(keep.quantity(), in(keep.things()), keep.state(), in(keep.tail()));
            case Deed.Let let ->
                new Deed.Let(let.quantity(), in(let.who()), let.of().map(this::in), in(let.deed()));
            case Deed.Prevent prevent -> new Deed.Prevent(in(prevent.who()), in(prevent.deed()));
            case Deed.Break pattern -> pattern;
        };
    }

    private static boolean isWhoever(Thing thing) {
        return thing instanceof Thing.Goods goods && goods.quantity().isEmpty() && isWhoever(goods.names());
    }

    private Thing in(Thing thing) {
        return thing instanceof Thing.Goods goods
                ? new Thing.Goods(goods.quantity(), in(goods.names()), in(goods.tail()))
                : thing;
    }

    private Tail in(Tail tail) {
        return new Tail(tail.of().map(this::in), tail.onList(), tail.rate(), tail.parts());
    }

    private Phrase in(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role -> in(role);
            case Phrase.Except except ->
                new Phrase.Except(in(except.what()), except.butNot().map(this::in));
            default -> phrase;
        };
    }

    private Phrase.Role in(Phrase.Role role) {
        return new Phrase.Role(role.part(), role.quantity(), in(role.names()));
    }

    private Phrase.Matter in(Phrase.Matter matter) {
        var by = matter.by().filter(doer -> !isOfWhoever(doer)).map(this::in);
        return new Phrase.Matter(by, matter.quantity(), matter.names().map(this::in), in(matter.phrases()));
    }

    private Event.Doer in(Event.Doer doer) {
        return doer instanceof Event.Doer.Named named ? new Event.Doer.Named(in(named.names())) : doer;
    }
}
