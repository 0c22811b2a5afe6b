package org.trucewatch.language.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// Headers: the text's id and name, then a line for each property and each rival reading of it.
final class HeaderText {
    private HeaderText() {}

    static List<String> lines(TextId id, String name, List<Text.Line> lines) {
        var flow = new Flow("text " + id + " " + Marks.quoted(name));
        for (Text.Line line : lines) {
            flow.next(Flow.ITEM);
            write(line.property(), flow);
            for (Text.Rival rival : line.rivals()) {
                flow.next(Flow.READING).add("reading " + Marks.quoted(rival.label()) + ":");
                rival.property().ifPresent(property -> write(property, flow));
                flow.add(PhraseText.opening(rival.phrases()));
            }
        }
        return flow.lines();
    }

    private static void write(Property property, Flow flow) {
        switch (property) {
            case Property.InForce line -> flow.add("in force").add(PhraseText.segments(line.phrases(), false));
            case Property.Binds line -> flow.add("binds " + Marks.names(line.names()));
            case Property.Covers line -> flow.add("covers " + Marks.names(line.names()));
            case Property.Excludes line -> flow.add("excludes " + Marks.names(line.names()));
            case Property.Mandate line -> flow.add("mandate " + Marks.names(line.names()));
            case Property.AnswersFor line ->
                flow.add(line.who() + " answers for " + Marks.names(line.names()))
                        .add(PhraseText.segments(line.phrases(), false));
            case Property.GuaranteedBy line -> flow.add("guaranteed by " + Marks.names(line.names()));
            case Property.Signed line -> flow.add("signed " + Marks.moment(line.moment()) + by(line.by()));
            case Property.Announced line -> flow.add("announced " + Marks.moment(line.moment()) + by(line.by()));
            case Property.Relation line -> flow.add(line.kind().word() + " " + texts(line.texts()));
            case Property.Renews line -> flow.add(renews(line));
            case Property.EndsAfter line ->
                flow.add("ends " + Marks.period(line.period()) + " after " + EventText.of(line.event()));
            case Property.DayIs line -> flow.add("day " + line.number() + " is " + PhraseText.point(line.point()));
            case Property.CountsDays line ->
                flow.add("counts days from the " + line.from().words());
        }
    }

    private static String by(Optional<Names> by) {
        return by.map(names -> " by " + Marks.names(names)).orElse("");
    }

    private static String texts(List<TextId> texts) {
        return Marks.joined(texts.stream().map(TextId::value).collect(Collectors.toList()), "and");
    }

    private static String renews(Property.Renews renews) {
        return "renews for " + Marks.period(renews.period()) + (renews.exceptIf() ? ", except if " : ", if ")
                + EventText.fact(renews.fact());
    }
}
