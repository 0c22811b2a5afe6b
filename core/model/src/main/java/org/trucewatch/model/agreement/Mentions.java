package org.trucewatch.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;

/// The acts, goods and people that a sentence names, in its deeds, its phrases and the events it waits for.
public final class Mentions {
    private final List<String> names = new ArrayList<>();

    private Mentions() {}

    public static List<String> of(Body.Sentence sentence) {
        var mentions = new Mentions();
        sentence.deeds().forEach(mentions::add);
        sentence.phrases().forEach(mentions::add);
        return List.copyOf(mentions.names);
    }

    private void add(Names more) {
        names.addAll(more.all());
    }

    private void add(Deed deed) {
        switch (deed) {
            case Deed.Act act -> {
                add(act.acts());
                act.thing().ifPresent(this::add);
            }
            case Deed.Keep keep -> {
                add(keep.things());
                keep.state().ifPresent(names::add);
                add(keep.tail());
            }
            case Deed.Let let -> {
                add(let.who());
                let.of().ifPresent(this::add);
                add(let.deed());
            }
            case Deed.Prevent prevent -> add(prevent.deed());
            case Deed.Break pattern -> {}
        }
    }

    private void add(Thing thing) {
        if (!(thing instanceof Thing.Goods goods)) return;
        add(goods.names());
        add(goods.tail());
    }

    private void add(Tail tail) {
        tail.of().ifPresent(this::add);
        tail.parts().forEach(part -> part.name().ifPresent(names::add));
        if (tail.rate().orElse(null) instanceof Tail.Rate.ForEach each) add(each.names());
    }

    private void add(Phrase phrase) {
        switch (phrase) {
            case Phrase.Role role -> add(role.names());
            case Phrase.Except except ->
                Stream.concat(Stream.of(except.what()), except.butNot().stream())
                        .forEach(this::add);
            case When when -> add(when);
            case Term.If condition -> add(condition.fact().event());
            case Term.InExchange exchange -> add(exchange.event());
            case Term.SuspendedWhile suspended -> add(suspended.event());
            default -> {}
        }
    }

    private void add(Phrase.Matter matter) {
        matter.names().ifPresent(this::add);
        matter.phrases().forEach(this::add);
    }

    private void add(When when) {
        switch (when) {
            case When.After after -> add(after.point());
            case When.Until until -> add(until.point());
            case When.Before before -> add(before.point());
            case When.Counted counted -> add(counted.anchor().event());
            default -> {}
        }
    }

    private void add(Phrase.Point point) {
        if (point instanceof Phrase.Point.OfEvent of) add(of.anchor().event());
    }

    private void add(Event event) {
        if (!(event instanceof Event.OfAct act)) return;
        names.add(act.name());
        act.of().ifPresent(this::add);
        for (var about : act.about()) if (about instanceof Event.About.InRole in) add(in.role());
    }
}
