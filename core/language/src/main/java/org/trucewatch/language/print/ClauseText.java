package org.trucewatch.language.print;

import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;

/// Clauses: each item and each rival reading starts its own line.
final class ClauseText {
    private ClauseText() {}

    static List<String> lines(String key, List<Item> items) {
        var flow = new Flow(key + ":");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) flow.append(";").next(Flow.ITEM);
            write(items.get(i), flow);
        }
        return flow.lines();
    }

    private static void write(Item item, Flow flow) {
        write(item.body(), flow);
        for (Clause.Reading reading : item.readings()) {
            flow.next(Flow.READING).add("reading " + Marks.quoted(reading.label()) + ":");
            write(reading.change(), flow);
        }
    }

    private static void write(Change change, Flow flow) {
        switch (change) {
            case Change.Whole whole -> write(whole.body(), flow);
            case Change.Slots slots -> {
                slots.thing().ifPresent(thing -> flow.add(DeedText.thing(thing)));
                flow.add(slots.thing()
                        .map(thing -> PhraseText.segments(slots.phrases(), DeedText.takesTo(thing)))
                        .orElseGet(() -> PhraseText.opening(slots.phrases())));
            }
        }
    }

    private static void write(Body body, Flow flow) {
        switch (body) {
            case Body.NotJudgeable plain -> {
                flow.keep("not judgeable " + Marks.quoted(plain.words()));
                plain.why().ifPresent(why -> flow.add(Marks.quoted(why)));
            }
            case Body.AsIn asIn ->
                flow.keep("as in " + Marks.ref(asIn.clause())).add(PhraseText.segments(asIn.phrases(), false));
            case Body.Sentence sentence -> write(sentence, flow);
            case Body.Unreadable unreadable -> writeUnreadable(unreadable.words(), flow);
        }
    }

    private static void write(Body.Sentence sentence, Flow flow) {
        var who = sentence.who();
        String deeds = sentence.deeds().stream().map(DeedText::of).collect(Collectors.joining(" then "));
        flow.keep(Marks.names(who.names()) + (who.together() ? " together" : "") + " "
                + sentence.modal().words() + " " + deeds);
        flow.add(PhraseText.segments(
                sentence.phrases(), DeedText.takesTo(sentence.deeds().getLast())));
    }

    // As it stood, line by line, so that it is as unreadable as before.
    private static void writeUnreadable(String words, Flow flow) {
        boolean first = true;
        for (String line : words.split("\n", -1)) {
            if (!first) flow.next(Flow.ITEM);
            flow.append(first && !line.isEmpty() ? " " + line : line);
            first = false;
        }
    }
}
