package org.trucewatch.language.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Names;

/// A tongue with the words of one case: names and lists.
///
/// In Arabic, whatever is not in Arabic script is isolated, so that it keeps its direction inside the line.
final class Voice {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Tongue tongue;
    private final Patterns patterns;
    private final Dictionary dictionary;
    private final Dictionary titles;

    Voice(Tongue tongue, Dictionary dictionary, Dictionary titles) {
        this.tongue = tongue;
        this.patterns = Patterns.of(tongue);
        this.dictionary = dictionary;
        this.titles = titles;
    }

    String say(String key, String... parts) {
        return patterns.say(key, parts);
    }

    List<String> list(String key) {
        return patterns.list(key);
    }

    boolean isArabic() {
        return tongue == Tongue.ARABIC;
    }

    /// A name as it stands in a sentence: with its article, or an act as a noun.
    String noun(String name) {
        String words = words(name);
        int slash = words.indexOf(" / ");
        return isolated(slash < 0 ? words : words.substring(slash + 3));
    }

    /// An act as what somebody does; in Arabic the verbal noun serves both.
    String verb(String name) {
        String words = words(name);
        int slash = words.indexOf(" / ");
        return isolated(slash < 0 ? words : words.substring(0, slash));
    }

    /// What a clause is called, or how a reason reads, in this tongue.
    Optional<String> title(String id) {
        var words = titles.words(id);
        return Optional.of(isArabic() ? words.arabic() : words.english()).filter(mine -> !mine.isBlank());
    }

    private String words(String name) {
        var words = dictionary.words(name);
        String mine = isArabic() ? words.arabic() : words.english();
        if (!mine.isEmpty()) return mine;
        return words.english().isEmpty() ? name.replace('-', ' ') : words.english();
    }

    /// Figures, labels and names in another script, kept in order.
    String isolated(String words) {
        if (!isArabic() || words.isEmpty() || words.chars().anyMatch(Voice::isArabicLetter)) return words;
        return ISOLATE + words + END_OF_ISOLATE;
    }

    private static boolean isArabicLetter(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    /// True where all are actors, bodies or people.
    boolean areSomebody(Names names) {
        return names.all().stream().allMatch(dictionary::isSomebody);
    }

    String nouns(Names names) {
        return joined(names.all().stream().map(this::noun).toList(), names.join());
    }

    /// Names that are counted or meant in general: in English they lose their article.
    String generic(Names names) {
        return joined(names.all().stream().map(this::generic).toList(), names.join());
    }

    String generic(String name) {
        return isArabic() ? noun(name) : Article.without(noun(name));
    }

    /// A noun, or an act, as it stands right before the noun that it is done to or that defines it.
    String before(String words) {
        return isArabic() ? Article.construct(words) : words;
    }

    String verbs(Names names) {
        return joined(names.all().stream().map(this::verb).toList(), names.join());
    }

    String joined(List<String> all, Names.Join join) {
        if (isArabic()) return String.join(say(join == Names.Join.OR ? "or" : "and"), all);
        var rest = new ArrayList<>(all);
        String last = rest.removeLast();
        if (rest.isEmpty()) return last;
        return String.join(say("comma"), rest) + say(join == Names.Join.OR ? "or" : "and") + last;
    }
}
