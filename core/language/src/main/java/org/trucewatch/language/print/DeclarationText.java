package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Entry;
import org.trucewatch.model.agreement.Declaration.Measure;
import org.trucewatch.model.agreement.Declaration.Share;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Words;

/// Declarations of names.
final class DeclarationText {
    private DeclarationText() {}

    static List<String> lines(Declaration declaration) {
        var flow = new Flow(declaration.kind().word() + " " + declaration.name() + words(declaration.words()));
        for (Trait trait : declaration.traits()) {
            if (trait instanceof Trait.Entries entries) writeEntries(entries, flow);
            else flow.add(trait(trait));
        }
        return flow.lines();
    }

    private static String words(Words words) {
        if (words.english().isEmpty() && words.arabic().isEmpty()) return "";
        String arabic = words.arabic().isEmpty() ? "" : " " + Marks.quoted(words.arabic());
        return " " + Marks.quoted(words.english()) + arabic;
    }

    private static String trait(Trait trait) {
        return switch (trait) {
            case Trait.Also also ->
                "also " + also.names().stream().map(Marks::quoted).collect(Collectors.joining(", "));
            case Trait.PartOf part -> PhraseText.behind("part of " + Marks.names(part.names()), part.when());
            case Trait.OppositeOf opposite -> "opposite of " + Marks.names(opposite.names());
            case Trait.MeansUnknown unknown -> "means unknown";
            case Trait.Means means -> means(means);
            case Trait.DrawnIn drawn -> "drawn in " + Marks.quoted(drawn.file());
            case Trait.Tolerance tolerance -> "tolerance " + Marks.length(tolerance.length());
            case Trait.Within within -> "within " + Marks.length(within.length());
            case Trait.Has has -> "has " + shares(has.shares());
            case Trait.Lasts lasts -> PhraseText.behind("", lasts.when());
            case Trait.Entries entries -> throw new Defect("entries are written one by one");
        };
    }

    private static String means(Trait.Means means) {
        String words = "means " + Marks.names(means.names())
                + means.of().map(of -> " of " + measure(of)).orElse("");
        // Without the comma, `40 to 3 posts` would be a range.
        boolean opensTo = !means.phrases().isEmpty()
                && means.phrases().getFirst() instanceof Phrase.Role role
                && role.part() == Phrase.Role.Part.TO;
        return PhraseText.behind(means.of().isPresent() && opensTo ? words + "," : words, means.phrases());
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.OfQuantity of -> Marks.quantity(of.quantity());
            case Measure.OfLength of -> Marks.bounded(of.bound(), Marks.length(of.length()));
            case Measure.OfPeriod of -> Marks.bounded(of.bound(), Marks.period(of.period()));
        };
    }

    private static String shares(List<Share> shares) {
        return Marks.joined(shares.stream().map(DeclarationText::share).toList(), "and");
    }

    private static String share(Share share) {
        return Marks.quantity(share.quantity())
                + share.name().map(name -> " " + name).orElse("");
    }

    private static void writeEntries(Trait.Entries entries, Flow flow) {
        var parts = new ArrayList<>(
                entries.entries().stream().map(DeclarationText::entry).toList());
        if (entries.amongOthers()) parts.add("among others");
        flow.append(":");
        for (int i = 0; i < parts.size(); i++) {
            flow.add(parts.get(i));
            if (i < parts.size() - 1) flow.append(",");
        }
    }

    private static String entry(Entry entry) {
        return switch (entry) {
            case Entry.OfMoment of -> Marks.moment(of.moment());
            case Entry.OfName of -> name(of);
        };
    }

    private static String name(Entry.OfName of) {
        String name = of.quoted() ? Marks.quoted(of.name()) : of.name();
        if (of.shares().isEmpty()) return PhraseText.behind(name, of.phrases());
        // A comma would begin the next row of the table.
        return name + " " + of.shares().stream().map(DeclarationText::share).collect(Collectors.joining(" and "));
    }
}
