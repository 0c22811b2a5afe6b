package org.trucewatch.desk.wording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// Says what the judge answers, in one language and with the names and the zone of one case.
///
/// In Arabic, figures and names in Latin script are isolated, so that they keep their order inside the line.
public final class Wording {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Tongue tongue;
    private final Messages messages;
    private final Lexicon lexicon;
    private final Calendar calendar;
    private final Template.Setting setting = new Isolating();

    private Wording(Tongue tongue, Lexicon lexicon, ZoneId zone) {
        this.tongue = tongue;
        this.messages = Messages.of(tongue);
        this.lexicon = lexicon;
        this.calendar = new Calendar(messages, zone);
    }

    public static Wording of(Tongue tongue, Case watched) {
        return of(tongue, watched, Lexicon.UNKNOWN);
    }

    /// The same with what the pages of the case call things that no other table of it names.
    public static Wording of(Tongue tongue, Case watched, Dictionary titles) {
        return new Wording(tongue, Lexicon.of(watched, titles), watched.zone());
    }

    /// Without a case: names stay as they are.
    public static Wording plain(Tongue tongue, ZoneId zone) {
        return new Wording(tongue, Lexicon.EMPTY, zone);
    }

    public Tongue tongue() {
        return tongue;
    }

    /// What is told in several languages, in this one; the other one's words where it is told in that alone.
    public String pick(Words words) {
        var own = tongue.pick(words);
        return own.isBlank() ? words.english() + words.arabic() : own;
    }

    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.word());
    }

    public String status(Status status) {
        return say("status." + status.word());
    }

    public String standard(Standard standard) {
        return say("standard." + standard.word());
    }

    public String kind(Kind kind) {
        return say("kind." + kind.word());
    }

    /// A reason as a sentence under one standard: what is missing differs from one to the other.
    public String reason(Standard standard, Reason reason) {
        var under = "reason." + reason.code() + "." + standard.word();
        return knows(under) ? say(under) : reason(reason);
    }

    /// A reason as a sentence; empty for [Reason#NONE]. A code without a sentence is said as it is, with its parts.
    public String reason(Reason reason) {
        if (reason.code().isEmpty()) return "";
        var parts = reason.parts().stream().map(this::part).toList();
        var without = "no-parts." + reason.code();
        if (parts.isEmpty() && knows(without)) return say(without);
        return messages.find("reason." + reason.code())
                .map(template -> template.fill(parts, setting))
                .orElseGet(() -> bare(reason, parts));
    }

    /// Why reports are set aside or undecided, in two or three words; a code without words is said as it is.
    public String tally(String why) {
        return knows("tally." + why) ? say("tally." + why) : why.replace('-', ' ');
    }

    /// The same of one report, which is one and masculine where Arabic says so.
    public String fate(String why) {
        return knows("fate." + why) ? say("fate." + why) : tally(why);
    }

    /// A pattern in one sentence, with the voices that tell it and the party that it is about.
    public String pattern(Pattern pattern) {
        var voices = pattern.lineages().stream().map(this::name).toList();
        var party = pattern.what().parts().stream().findFirst().map(this::name).orElse("");
        return say("explain.pattern", pattern.count(), calendar.days(pattern.span()), list(voices), party);
    }

    /// True where there is a sentence under the key.
    public boolean knows(String key) {
        return messages.find(key).isPresent();
    }

    /// A sentence of the product by its key.
    public String say(String key, Object... parts) {
        var said = Arrays.stream(parts).map(String::valueOf).toList();
        return messages.template(key).fill(said, setting);
    }

    /// What an actor, a place or an act is called; its own name where the case tells no words. Joined parties
    /// (`a+b`) are called one by one.
    public String name(String id) {
        var own = lexicon.find(id, tongue).map(Wording::noun);
        if (own.isEmpty() && id.indexOf('+') > 0)
            return Arrays.stream(id.split("\\+")).map(this::name).collect(Collectors.joining(say("and")));
        var builtIn = messages.find("name." + id);
        if (builtIn.isPresent()) return say("name." + id);
        return own.orElse(id);
    }

    /// Words as the beginning of a sentence.
    public String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Words as a whole sentence: a capital in front and a full stop behind.
    public String sentence(String words) {
        if (words.isBlank()) return "";
        var stripped = words.strip();
        return capital(stripped) + (".!?".indexOf(stripped.charAt(stripped.length() - 1)) < 0 ? "." : "");
    }

    /// Words of somebody else as a sentence; their full stop stays with them where they run the other way.
    public String quoted(String words) {
        return isolate(sentence(words));
    }

    /// A name where it stands alone, as in the margin of a table: without its article.
    public String label(String id) {
        var name = name(id);
        return name.startsWith("the ") ? name.substring(4) : name;
    }

    /// Several things in a row: a, b and c.
    public String list(List<String> things) {
        if (things.size() < 2) return String.join("", things);
        var all = new ArrayList<>(things.stream().map(this::isolate).toList());
        var last = all.removeLast();
        return String.join(say("comma"), all) + say("and") + last;
    }

    /// The end of a window or the cut of a question: a midnight is called by the day that it ends.
    public String edge(long end) {
        return calendar.end(end);
    }

    public String moment(long instant) {
        return calendar.moment(instant);
    }

    public String span(Span span) {
        return calendar.span(span);
    }

    private final class Isolating implements Template.Setting {
        @Override
        public String part(String part) {
            return isolate(part);
        }

        @Override
        public String comma() {
            return messages.template("comma").text();
        }
    }

    private String part(String part) {
        return calendar.fromIso(part).orElseGet(() -> name(part));
    }

    private static String bare(Reason reason, List<String> parts) {
        var said = reason.code().replace('-', ' ');
        return parts.isEmpty() ? said : said + " (" + String.join(", ", parts) + ")";
    }

    /// The noun of an act's words, *bare verb / noun*; other words as they are.
    private static String noun(String words) {
        int slash = words.indexOf(" / ");
        return slash < 0 ? words : words.substring(slash + 3);
    }

    private String isolate(String part) {
        if (!tongue.rightToLeft() || part.isEmpty() || part.indexOf(ISOLATE) >= 0) return part;
        boolean arabic =
                part.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        return arabic ? part : ISOLATE + part + END_OF_ISOLATE;
    }
}
