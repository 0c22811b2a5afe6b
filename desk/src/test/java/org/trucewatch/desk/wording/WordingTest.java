package org.trucewatch.desk.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.sample.TwoRivers;

class WordingTest {
    private static final ZoneId ZONE = TwoRivers.ZONE;
    private final Wording english = Wording.of(Tongue.ENGLISH, TwoRivers.watched());
    private final Wording arabic = Wording.of(Tongue.ARABIC, TwoRivers.watched());

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertEquals(
                Messages.of(Tongue.ENGLISH).keys(), Messages.of(Tongue.ARABIC).keys());
    }

    @Test
    void bothLanguagesUseTheSamePartsOfASentence() {
        var gap = Pattern.compile("\\{([0-9*])[^}]*}");
        for (var key : Messages.of(Tongue.ENGLISH).keys()) {
            var parts = Arrays.stream(Tongue.values())
                    .map(tongue -> gap.matcher(Messages.of(tongue).template(key).text())
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .sorted()
                            .toList())
                    .distinct()
                    .toList();
            assertEquals(1, parts.size(), key + " " + parts);
        }
    }

    @Test
    void everyAnswerOfTheJudgeHasItsWordInBothLanguages() {
        for (var wording : List.of(english, arabic)) {
            for (var verdict : Verdict.values())
                assertFalse(wording.verdict(verdict).isBlank());
            for (var status : Status.values())
                assertFalse(wording.status(status).isBlank());
            for (var standard : Standard.values())
                assertFalse(wording.standard(standard).isBlank());
            for (var kind : Kind.values()) assertFalse(wording.kind(kind).isBlank());
        }
    }

    @Test
    void everyAnswerThatSetsAReportAsideIsSaidAndCounted() {
        for (var wording : List.of(english, arabic))
            for (var answer : Answer.values()) {
                if (answer.isIn()) continue;
                assertTrue(wording.knows("reason." + answer.code()), answer.code());
                if (answer.isOut() && answer != Answer.REFUTED)
                    assertTrue(wording.knows("tally." + answer.code()), answer.code());
            }
    }

    @Test
    void aVerdictSaysWhatWouldChangeItInBothLanguages() {
        for (var wording : List.of(english, arabic))
            for (var verdict : Verdict.values())
                assertTrue(wording.knows("change.verdict." + verdict.word()), verdict.word());
    }

    @Test
    void noArabicSentenceIsLeftInEnglish() {
        var messages = Messages.of(Tongue.ARABIC);
        var latin = Pattern.compile("[A-Za-z]{3,}");
        for (var key : messages.keys()) {
            var text = messages.template(key).text().replace("./tw check", "");
            assertFalse(latin.matcher(text).find(), key + " = " + text);
        }
    }

    @Test
    void aReasonIsSaidWithItsNamesAndDates() {
        var reason = Reason.of("prevented-by", "north", "2017-06-10");
        assertEquals("attempted and prevented by the North on 10 June 2017", english.reason(reason));
        assertEquals("جرت محاولة ومُنعت من جانب الشمال في 10 حزيران 2017", arabic.reason(reason));
    }

    @Test
    void aPartThatIsMissingIsLeftOutOfTheSentence() {
        assertEquals("attempted and prevented", english.reason(Reason.of("prevented-by")));
    }

    @Test
    void aCodeWithoutASentenceIsSaidAsItIs() {
        assertEquals("made up just now (the North)", english.reason(Reason.of("made-up-just-now", "north")));
    }

    @Test
    void figuresAndLatinNamesKeepTheirOrderInArabic() {
        assertEquals(
                "رواه (عدد المصادر المستقلة: \u20682\u2069): \u2068A; B\u2069.",
                arabic.say("explain.told-by-independent", 2, "A; B"));
    }

    @Test
    void anEndAtMidnightIsCalledByTheDayBefore() {
        assertEquals("the end of 7 August 2017", english.edge(at("2017-08-08T00:00")));
        assertEquals("8 August 2017, 12:00", english.edge(at("2017-08-08T12:00")));
    }

    @Test
    void spansAreSaidAsShortlyAsTheyAllow() {
        assertEquals("11 June 2017", english.span(span("2017-06-11T00:00", "2017-06-12T00:00")));
        assertEquals("11-12 June 2017", english.span(span("2017-06-11T00:00", "2017-06-13T00:00")));
        assertEquals("30 June 2017 to 1 July 2017", english.span(span("2017-06-30T00:00", "2017-07-02T00:00")));
        assertEquals("11 June 2017, 09:00 to 09:30", english.span(span("2017-06-11T09:00", "2017-06-11T09:30")));
        assertEquals("11 June 2017, 09:00", english.span(Span.at(at("2017-06-11T09:00"))));
        assertEquals("before 11 June 2017", english.span(Span.before(at("2017-06-11T00:00"))));
        assertEquals("time not told", english.span(Span.ALWAYS));
    }

    /// In Syria the clocks were put back at midnight of 27 October 2017, and showed the hour before it twice.
    @Test
    void aTimeThatTheClocksShowedTwiceSaysWhichOfTheTwoItIs() {
        var zone = ZoneId.of("Asia/Damascus");
        var calendar = new Calendar(Messages.of(Tongue.ENGLISH), zone);
        long first = LocalDateTime.parse("2017-10-26T23:30").toEpochSecond(ZoneOffset.ofHours(3));
        long second = first + 3600;
        assertEquals("26 October 2017, 23:30 (UTC+03:00)", calendar.moment(first));
        assertEquals("26 October 2017, 23:30 (UTC+02:00)", calendar.moment(second));
        assertEquals("26 October 2017, 22:30", calendar.moment(first - 3600));
        assertEquals("26 October 2017, 22:30 to 23:30 (UTC+02:00)", calendar.span(new Span(first - 3600, second)));
        assertEquals("26 October 2017, 23:30 (UTC+02:00)", calendar.end(second));
        assertEquals(
                "26 تشرين الأول 2017، 23:30 (UTC+02:00)",
                new Calendar(Messages.of(Tongue.ARABIC), zone).moment(second));
    }

    @Test
    void partiesThatOweTogetherAreNamedTogether() {
        assertEquals("the North and the South", english.name("north+south"));
        assertEquals("الشمال والجنوب", arabic.name("north+south"));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toEpochSecond();
    }
}
