package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.language.say.Sentences;
import org.trucewatch.language.say.Tongue;
import org.trucewatch.model.agreement.Words;

/// The sentences of the proposal, section 8, and the forms that it does not show.
class SentencesTest {
    private static final String WORDS = """
            text T1 "Test" in force from 2017-08-03 12:00 Asia/Damascus
            actor opposition "the opposition" "المعارضة"
            actor government "the government" "الحكومة"
            actor russia "Russia" "روسيا"
            actor hts "Hay'at Tahrir al-Sham" "هيئة تحرير الشام"
            place pocket "the pocket" "الجيب"
            line contact-line "the contact line" "خط التماس"
            place checkpoint "the checkpoints" "نقاط التفتيش"
            goods convoy "aid convoys" "قوافل المساعدات"
            goods aid "aid" "المساعدات"
            people personnel "personnel" "الأفراد"
            people commander "commanders" "القادة"
            act use-of-force "use force / use of force" "استخدام القوة"
            act leave "leave / departure" "مغادرة"
            act deliver "deliver / delivery" "إيصال"
            act pass "pass / passage" "العبور"
            act give-coordinates "give coordinates / notice of coordinates" "إعطاء الإحداثيات"
            """;

    private static String say(Tongue tongue, String clause, String label) {
        var agreement =
                Language.read("a.md", "```text\n" + WORDS + clause + "\n```\n").agreement();
        var said = agreement.texts().getFirst().clauses().getFirst();
        return Sentences.of(tongue, Dictionary.of(agreement))
                .sentence(said, label)
                .replaceAll("[\u2068\u2069]", "");
    }

    private static void assertSaid(String clause, String english, String arabic) {
        assertEquals(
                List.of(english, arabic), List.of(say(Tongue.ENGLISH, clause, ""), say(Tongue.ARABIC, clause, "")));
    }

    @Test
    void aBanIsSaidWithItsPlaces() {
        assertSaid(
                "ceasefire: opposition and government must not use-of-force in pocket or across contact-line",
                "The opposition and the government must not use force in the pocket or across the contact line.",
                "يُحظر على المعارضة والحكومة استخدام القوة داخل الجيب أو عبر خط التماس.");
    }

    @Test
    void aDeadlineIncludesItsDay() {
        assertSaid(
                "hts-out: hts must leave pocket by 2017-09-10",
                "Hay'at Tahrir al-Sham must leave the pocket by the end of 10 September 2017.",
                "يجب على هيئة تحرير الشام مغادرة الجيب في موعد أقصاه نهاية يوم 10 أيلول 2017.");
    }

    @Test
    void numbersStandInBracketsSoThatNoNounChanges() {
        assertSaid(
                "aid: russia must deliver at least 1 convoy to pocket by 2017-08-07",
                "Russia must deliver aid convoys (at least 1) to the pocket by the end of 7 August 2017.",
                "يجب على روسيا إيصال قوافل المساعدات (1 على الأقل) إلى الجيب في موعد أقصاه نهاية يوم 7 " + "آب 2017.");
        assertSaid(
                "staff: russia must keep at most 40 personnel, of them exactly 2 commanders, at each checkpoint",
                "Russia must keep personnel (at most 40; of them commanders: exactly 2) at each of the "
                        + "checkpoints.",
                "يجب على روسيا الإبقاء على الأفراد (40 على الأكثر؛ ومن ضمن ذلك القادة: 2 بالضبط) "
                        + "في كل من نقاط التفتيش.");
    }

    @Test
    void inArabicANounThatAnotherDefinesLosesItsArticleAndAndStandsBeforeEachOfAList() {
        String words = """
                act free "release / release" "إطلاق السراح"
                act open "open / opening" "الفتح"
                act bring "bring / bringing" "الإيصال"
                people detainees "the detainees" "المعتقلين"
                goods lorries "the lorries" "القوافل"
                goods food "the food" "الغذاء"
                goods tents "the tents" "الخيام"
                """;
        assertEquals(
                "يجب على الحكومة إطلاق سراح المعتقلين.",
                say(Tongue.ARABIC, words + "x: government must free detainees", ""));
        assertEquals(
                "يجب على الحكومة إيصال قوافل الغذاء والخيام (3 على الأقل) إلى الجيب.",
                say(
                        Tongue.ARABIC,
                        words + "x: government must bring at least 3 lorries of food and tents to pocket",
                        ""));
        assertEquals(
                "يُحظر على المعارضة والحكومة وروسيا استخدام القوة داخل الجيب.",
                say(Tongue.ARABIC, "x: opposition, government and russia must not use-of-force in pocket", ""));
    }

    @Test
    void inEnglishWhatIsCountedOrKeptLosesItsArticle() {
        assertEquals(
                "Russia must keep checkpoints in the pocket.",
                say(Tongue.ENGLISH, "x: russia must keep checkpoints in pocket", ""));
        assertEquals(
                "Russia must deliver aid convoys (exactly 12,174) to the pocket by a date that the text "
                        + "does not give.",
                say(Tongue.ENGLISH, "x: russia must deliver exactly 12174 convoys to pocket by unknown", ""));
    }

    @Test
    void lettingAndPreventingAreSaidOfThoseWhoCan() {
        assertSaid(
                "access: parties must let aid pass to pocket",
                "The parties must let aid pass to the pocket.",
                "يجب على الأطراف تمكين المساعدات من العبور إلى الجيب.");
        assertSaid(
                "stop: government must prevent hts from use-of-force in pocket",
                "The government must not let Hay'at Tahrir al-Sham use force in the pocket.",
                "يجب على الحكومة منع هيئة تحرير الشام من استخدام القوة داخل الجيب.");
    }

    @Test
    void preventingIsAlsoSaidOfAnEffortAndOfARight() {
        assertSaid(
                "stop: government must try to prevent hts from deliver aid to pocket",
                "The government must try not to let Hay'at Tahrir al-Sham deliver aid to the pocket.",
                "يجب على الحكومة السعي إلى منع هيئة تحرير الشام من إيصال المساعدات إلى الجيب.");
        assertSaid(
                "stop: government may prevent hts from deliver aid",
                "The government may stop delivery of aid by Hay'at Tahrir al-Sham.",
                "من حق الحكومة منع هيئة تحرير الشام من إيصال المساعدات.");
    }

    @Test
    void whatIsForbiddenToAnyoneNoOneMayDo() {
        assertSaid(
                "none: anyone must not deliver aid to pocket, except by russia",
                "No one may deliver aid to the pocket, except when done by Russia.",
                "يُحظر على أي طرف كان إيصال المساعدات إلى الجيب، باستثناء ما كان من جانب روسيا.");
    }

    @Test
    void inArabicOneActsWithSomebodyAndByMeansOfSomething() {
        assertSaid(
                "meet: opposition must leave pocket with russia",
                "The opposition must leave the pocket with Russia.",
                "يجب على المعارضة مغادرة الجيب مع روسيا.");
        assertSaid(
                "means: opposition must leave pocket with convoys",
                "The opposition must leave the pocket with aid convoys.",
                "يجب على المعارضة مغادرة الجيب باستخدام قوافل المساعدات.");
    }

    @Test
    void ofAllThatIsKeptTheArticleStays() {
        assertSaid(
                "guns: russia must keep all checkpoints in pocket",
                "Russia must keep all of the checkpoints in the pocket.",
                "يجب على روسيا الإبقاء على جميع نقاط التفتيش داخل الجيب.");
    }

    @Test
    void thousandsOfPeopleAreMarkedAndYearsAreNot() {
        assertSaid(
                "stock: russia must keep at most 1960 personnel in pocket until 2017-09-10",
                "Russia must keep personnel (at most 1,960) in the pocket until the end of 10 September 2017.",
                "يجب على روسيا الإبقاء على الأفراد (1,960 على الأكثر) داخل الجيب حتى نهاية يوم 10 أيلول 2017.");
    }

    @Test
    void aConditionIsSaidAsANoun() {
        assertSaid(
                "open: parties may use-of-force against hts in pocket after 2017-09-10, if give-coordinates before it",
                "The parties may use force against Hay'at Tahrir al-Sham in the pocket after 10 September 2017, "
                        + "if there is notice of coordinates before it.",
                "من حق الأطراف استخدام القوة ضد هيئة تحرير الشام داخل الجيب بعد يوم 10 أيلول 2017، "
                        + "في حال إعطاء الإحداثيات قبل ذلك.");
    }

    @Test
    void arabicSpansTakeTheFormThatTheirNumberAsksFor() {
        var expected = List.of("يوم واحد", "يومين", "3 أيام", "11 يوماً", "100 يوم", "103 أيام");
        var numbers = List.of("1", "2", "3", "11", "100", "103");
        for (int i = 0; i < numbers.size(); i++) {
            String said =
                    say(Tongue.ARABIC, "x: hts must leave within " + numbers.get(i) + " days after signature", "");
            assertEquals("يجب على هيئة تحرير الشام مغادرة خلال " + expected.get(i) + " بعد التوقيع.", said);
        }
    }

    @Test
    void figuresAreIsolatedInArabicAndNamesInLatinScriptToo() {
        var agreement = Language.read("a.md", "```text\n" + WORDS + "x: mission must leave by day 3\n```\n")
                .agreement();
        var said = Sentences.of(Tongue.ARABIC, Dictionary.of(agreement))
                .sentence(agreement.texts().getFirst().clauses().getFirst());
        assertEquals("يجب على \u2068mission\u2069 مغادرة في موعد أقصاه اليوم رقم \u20683\u2069.", said);
    }

    @Test
    void aRivalReadingIsSaidAsAWholeSentence() {
        String clause = "x: russia must keep at most 40 personnel at each checkpoint reading \"strength\": exactly 40 "
                + "personnel";
        assertEquals(
                "Russia must keep personnel (exactly 40) at each of the checkpoints.",
                say(Tongue.ENGLISH, clause, "strength"));
        assertEquals(say(Tongue.ENGLISH, clause, ""), say(Tongue.ENGLISH, clause, "no such reading"));
    }

    @Test
    void aRivalThingIsWhatEachDeedIsDoneTo() {
        String clause = "x: russia must deliver 3 food then deliver 4 tents to pocket reading \"tents\": 9 tents";
        assertEquals(
                "Russia must deliver tents (at least 9) and then deliver tents (at least 9) to the pocket.",
                say(Tongue.ENGLISH, clause, "tents"));
    }

    @Test
    void aClauseIsCalledAndAReasonIsGivenInTheTongueOfTheReader() {
        Dictionary titles = id -> switch (id) {
            case "stop" -> new Words("", "وقف إطلاق النار");
            case "an aim" -> new Words("", "غاية");
            default -> Words.NONE;
        };
        var text = "```text\n" + WORDS + """
                x: hts must leave until clause stop is ended
                y: not judgeable "One Syria" "an aim"
                z: as in clause T2/stop
                stop: hts must not use-of-force
                ```
                """;
        var agreement = Language.read("a.md", text).agreement();
        var clauses = agreement.texts().getFirst().clauses();
        var arabic = Sentences.of(Tongue.ARABIC, Dictionary.of(agreement), titles);

        assertEquals(
                "يجب على هيئة تحرير الشام مغادرة حتى انتهاء البند «وقف إطلاق النار».",
                arabic.sentence(clauses.getFirst()));
        assertEquals("«\u2068One Syria\u2069» (لا يُحكم فيه: غاية).", arabic.sentence(clauses.get(1)));
        assertEquals("كما في البند «وقف إطلاق النار» (\u2068T2\u2069).", arabic.sentence(clauses.get(2)));
        assertEquals(
                "Hay'at Tahrir al-Sham must leave until clause stop has ended.",
                Sentences.of(Tongue.ENGLISH, Dictionary.of(agreement), titles).sentence(clauses.getFirst()));
    }

    @Test
    void whatCannotBeJudgedOrReadIsQuoted() {
        assertEquals(
                "“One Syria” (not judgeable: an aim).",
                say(Tongue.ENGLISH, "x: not judgeable \"One Syria\" \"an aim\"", ""));
        assertEquals("“hts must leave on” (cannot be read).", say(Tongue.ENGLISH, "x: hts must leave on", ""));
    }
}
