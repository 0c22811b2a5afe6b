package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.read.Reading;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Moment;

class ReaderTest {
    private static final String HEADER =
            "text T1 \"Test\" in force from 2017-08-03 12:00 Asia/Damascus binds a and b\n";

    private static Reading read(String statements) {
        return Language.read("a.md", "```text\n" + HEADER + statements + "\n```\n");
    }

    private static Clause clause(String statement) {
        var reading = read(statement);
        assertEquals(List.of(), reading.problems());
        return reading.agreement().texts().getFirst().clauses().getFirst();
    }

    private static Body.Sentence sentence(String statement) {
        return (Body.Sentence) clause(statement).items().getFirst().body();
    }

    private static List<String> codes(Reading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }

    @Test
    void theTitleIsTheFirstHeadingAndTheQuoteAboveAFenceIsTheClausesOwnWords() {
        var reading = Language.read("a.md", """
                # The *Cairo* text

                ```text
                text T1 "Test" in force from 2017-08-03
                ```

                > Aid shall pass
                > without delay ([one paper](https://example.org/one)).
                >
                > [archive](https://example.org/two)

                ```clause
                aid: someone must let aid pass
                open: someone must open gate
                ```

                ```clause
                other: someone must talk
                ```
                """);
        var text = reading.agreement().texts().getFirst();
        var quote = new Clause.Quote(
                "Aid shall pass\nwithout delay (one paper).",
                List.of("https://example.org/one", "https://example.org/two"));
        assertEquals("The Cairo text", reading.agreement().title());
        assertEquals(quote, text.clauses().get(0).quote());
        assertEquals(quote, text.clauses().get(1).quote());
        assertEquals(Clause.Quote.NONE, text.clauses().get(2).quote());
    }

    @Test
    void aCommaMakesAListOfNamesOnlyIfTheListEndsWithAndOrOr() {
        assertEquals(
                new Names(List.of("raid", "ambush", "shell"), Names.Join.OR),
                ((Deed.Act) sentence("x: a must not raid, ambush or shell, in harbour")
                                .deeds()
                                .getFirst())
                        .acts());
        assertEquals(List.of("list-end"), codes(read("x: a, b must talk")));
    }

    @Test
    void aCommaEndsAnEventSoThatAcceptanceBelongsToTheSentence() {
        var inEvent = sentence("x: a must return within 3 days after clearance accepted by mission");
        var counted = (When.Counted) inEvent.phrases().getFirst();
        var act = (Event.OfAct) counted.anchor().event();
        assertEquals(List.of(new Event.About.AcceptedBy(Names.of("mission"))), act.about());

        var ofSentence = sentence("x: a must return within 3 days after clearance, accepted by mission");
        assertEquals(
                new Proof.AcceptedBy(Names.of("mission")), ofSentence.phrases().get(1));
    }

    @Test
    void aCommaEndsAPartSoThatTheWayBelongsToTheSentence() {
        var ofPart = sentence("x: a must deliver 200 loads, of them 40 fuel to harbour");
        assertEquals(List.of(), ofPart.phrases());
        var ofSentence = sentence("x: a must deliver 200 loads, of them 40 fuel, to harbour");
        assertTrue(ofSentence.phrases().getFirst() instanceof Role role && role.part() == Role.Part.TO);
    }

    @Test
    void theNextTokenDecidesBetweenPlaceAndTime() {
        var phrases =
                sentence("x: a must fly from harbour in bay from 2017-09-01").phrases();
        assertTrue(phrases.get(0) instanceof Role);
        assertTrue(phrases.get(1) instanceof Phrase.Place);
        assertTrue(phrases.get(2) instanceof When.From);
    }

    @Test
    void phrasesOutOfOrderAreReadWithAWarningAndPutInOrder() {
        var reading = read("x: a must not raid until 2017-09-10 in harbour");
        assertEquals(List.of("order"), codes(reading));
        assertTrue(reading.isSound());
        var item = reading.agreement()
                .texts()
                .getFirst()
                .clauses()
                .getFirst()
                .items()
                .getFirst();
        assertTrue(((Body.Sentence) item.body()).phrases().getFirst() instanceof Phrase.Place);
    }

    @Test
    void aStatementWithAnErrorIsKeptAsWordsThatCannotBeRead() {
        var reading = read("good: a must talk\nbad: a must deliver by\n  2017-09-31\nworse !\nend: b must talk");
        assertEquals(List.of("date-none", "statement", "character"), codes(reading));
        var clauses = reading.agreement().texts().getFirst().clauses();
        assertEquals(
                List.of("good", "bad", "unreadable-1", "end"),
                clauses.stream().map(clause -> clause.id().key()).toList());
        assertEquals(
                new Body.Unreadable("a must deliver by\n2017-09-31"),
                clauses.get(1).items().getFirst().body());
        assertEquals(
                new Body.Unreadable("worse !"),
                clauses.get(2).items().getFirst().body());
    }

    @Test
    void oneSentenceCanHaveManyProblemsAndAllAreTold() {
        var reading = read("x: a must deliver 2.5 loads to , within 3 km harbour, by 9/10/2017; must talk");
        assertEquals(List.of("number-form", "name-missing", "phrase-cut", "date-order", "who-missing"), codes(reading));
    }

    @Test
    void positionsCountFromOneInTheFileEvenInsideAList() {
        var reading = Language.read(
                "a.md",
                "# T\n\n- item\n\n  ```text\n  text T1 \"x\" in force from 2017-08-03\n  x: a deliver\n  ```\n");
        var problem = reading.problems().getFirst();
        assertEquals(7, problem.line());
        assertEquals(8, problem.column());
    }

    @Test
    void datesInWordsAreReadAsIsoDates() {
        var by = (When.By)
                sentence("x: a must leave by 10 September 2017").phrases().getFirst();
        assertEquals(new Moment.OnDate(LocalDate.of(2017, 9, 10)), by.moment());
    }

    @Test
    void curlyQuotesAndUnitsWrittenTogetherAreRead() {
        var body = (Body.NotJudgeable)
                clause("x: not judgeable “One \"flag\"”").items().getFirst().body();
        assertEquals("One 'flag'", body.words());
        assertEquals(
                sentence("x: a must not raid within 3 km of ridge").phrases(),
                sentence("x: a must not raid within 3km of ridge").phrases());
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsChangeNothing() {
        String plain = "# T\n\n```text\n" + HEADER + "x: a must talk\n  until day 3\n```\n";
        var expected = Language.read("a.md", plain).agreement();
        assertEquals(
                expected,
                Language.read("a.md", "\uFEFF" + plain.replace("\n", "\r\n")).agreement());
        String formatted = Language.format(plain);
        assertEquals(formatted.replace("\n", "\r\n"), Language.format("\uFEFF" + plain.replace("\n", "\r\n")));
    }

    @Test
    void aFileInUtf16IsToldOnce() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var told = Language.read("a.md", "# Truce\n".getBytes(charset)).problems();
            assertEquals(1, told.size(), told::toString);
            assertEquals(
                    "a.md:0:0: bytes: The file is UTF-16; save it as UTF-8.",
                    told.getFirst().asLine());
        }
    }

    @Test
    void bytesThatAreNotUtf8AreToldWithTheirPlace() {
        String markdown = "# T\n\n```text\ntext T1 \"caf~\" in force from 2017-08-03\n```\n";
        byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
        bytes[markdown.indexOf('~')] = (byte) 0xE9;
        var reading = Language.read("a.md", bytes);
        var problem = reading.problems().getFirst();
        assertEquals("a.md:4:13: bytes: The byte e9 is not UTF-8. Save the file as UTF-8.", problem.asLine());
        assertEquals(new TextId("T1"), reading.agreement().texts().getFirst().id());
    }

    @Test
    void aPictureNamedByMistakeIsToldByItsFirstBytes() {
        var picture = new byte[3_000_000];
        Arrays.fill(picture, (byte) 0xff);
        var bytes = Language.read("a.jpg", picture).problems().stream()
                .filter(problem -> problem.code().equals("bytes"))
                .toList();
        assertEquals(11, bytes.size());
        assertEquals(
                "a.jpg:0:0: bytes: And 2999990 more bytes are not UTF-8: perhaps this is no text.",
                bytes.getFirst().asLine());
    }

    @Test
    void emptyFilesAndFilesWithoutAFenceAreTold() {
        assertEquals(List.of("file-empty"), codes(Language.read("a.md", "\uFEFF \n")));
        assertEquals(List.of("fence-none"), codes(Language.read("a.md", "# Only prose\n")));
    }

    @Test
    void aLineOrStatementBeyondMeasureIsToldAndTheRestIsRead() {
        var line = read("x: a must talk to " + "b".repeat(20_000) + "\ny: a must talk");
        assertEquals(List.of("line-long"), codes(line));
        assertEquals(2, line.agreement().texts().getFirst().clauses().size());
        var statement = read("x: a must let" + "\n  a let".repeat(5_000) + "\ny: a must talk");
        assertEquals(List.of("statement-long"), codes(statement));
        assertEquals(List.of("file-large"), codes(Language.read("a.md", "x".repeat(9_000_000))));
    }

    @Test
    void deepNestingNeitherOverflowsNorTakesLong() {
        String deep = ">".repeat(50_000) + " x\n\n" + "[".repeat(50_000) + "\n\n" + "- ".repeat(20_000) + "\n";
        assertEquals(List.of("fence-none"), codes(Language.read("a.md", deep)));
    }
}
