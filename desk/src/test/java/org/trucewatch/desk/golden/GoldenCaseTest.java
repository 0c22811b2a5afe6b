package org.trucewatch.desk.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.testkit.sample.TwoRivers;

class GoldenCaseTest {
    private static final String ANSWERED = """
            # One side as corroborated, the other as alleged

            ```verdict as-of=2017-06-15
            B/quiet
              alleged       broken by R1, R2, R3, R4
              corroborated  broken by R1, R2, R3
                north: broken by R1, R2, R3
                south: not-determined
              verified      not-determined
              aside         R6 before-force

            B/posts
              alleged       uncertain by R7
              corroborated  not-determined
              verified      not-determined
            B/posts reading "leak"
              alleged       partly-fulfilled by R7
              corroborated  not-determined
              verified      not-determined
            B/posts as written
              alleged       fulfilled by R7
              corroborated  not-determined
              verified      not-determined
            ```

            Prose stays.
            """;

    @Test
    void whatIsAskedIsAnswered() {
        var asked = """
                # One side as corroborated, the other as alleged

                ```verdict as-of=2017-06-15
                B/quiet
                  aside R6

                B/posts
                B/posts reading "leak"
                B/posts as written
                ```

                Prose stays.
                """;
        assertEquals(ANSWERED, answered(asked));
    }

    @Test
    void anAnswerThatIsTrueStaysAsItIs() {
        assertEquals(ANSWERED, answered(ANSWERED));
    }

    @Test
    void anAnswerThatIsWrongIsRewritten() {
        assertEquals(ANSWERED, answered(ANSWERED.replace("partly-fulfilled", "fulfilled")));
    }

    @Test
    void theTimesOfABlockAreThoseOfTheQuestion() {
        var asked = new ArrayList<AsOf>();
        GoldenCase.answered(
                "a.md",
                "```verdict as-of=1970-01-01T02:00 known=1970-01-01T03:00\nB/quiet\n```\n",
                TwoRivers.watched(),
                asOf -> {
                    asked.add(asOf);
                    return TwoRivers.judgement();
                });
        assertEquals(List.of(new AsOf(0, 3600, Span.END)), asked);
    }

    @Test
    void aBlockWithoutATimeIsAProblemAtItsLine() {
        assertEquals(
                "a.md:2:1: verdict-when: ",
                problem("\n```verdict\nB/quiet\n```\n").substring(0, 24));
    }

    @Test
    void aBlockThatAsksForNothingIsAProblemAtItsLine() {
        var opening = "a\n```verdict as-of=2017-06-15\n";
        var sentence = "a.md:2:1: verdict-empty: This block of verdicts asks for nothing; write a clause, such as "
                + "T1A/aid, at the beginning of a line of it.";
        assertEquals(sentence, problem(opening + "```\n"));
        assertEquals(sentence, problem(opening + "\n  B/quiet\n```\n"));
    }

    @Test
    void aBlockThatDoesNotEndIsAProblemAtItsLine() {
        assertEquals(
                "a.md:1:1: verdict-open: ",
                problem("```verdict as-of=2017-06-15\nB/quiet\n").substring(0, 24));
    }

    @Test
    void allThatIsWrongIsToldAtOnceEachAtItsLine() {
        assertEquals(
                List.of(
                        "a.md:1:1: verdict-when: Say for when: ```verdict as-of=2017-08-07, and known= if it differs.",
                        "a.md:2:1: verdict-clause: There is no clause B/quit; did you mean B/quiet?",
                        "a.md:4:1: verdict-when: The first line of a block of verdicts knows no `entred=2018`, or has "
                                + "it twice; write as-of=, known= or entered= once each.",
                        "a.md:4:1: verdict-when: as-of 2017-02-30: there is no such day, time or zone. Write a date "
                                + "(2017-08-07, to its end) or a local time (2017-08-03T12:00).",
                        "a.md:9:1: verdict-report: There is no report R99 in this case; write the id of one.",
                        "a.md:10:1: verdict-line: This line asks for nothing; write a clause, `reading \"label\"` or "
                                + "`as written` behind it if it has rival readings, and no more.",
                        "a.md:11:1: verdict-reading: The clause B/posts has no reading \"leek\"; it has `leak`.",
                        "a.md:12:1: verdict-reading: The clause B/quiet has no rival readings; write B/quiet alone.",
                        "a.md:14:1: verdict-empty: This block of verdicts asks for nothing; write a clause, such as "
                                + "T1A/aid, at the beginning of a line of it.",
                        "a.md:14:1: verdict-open: This block of verdicts does not end; close it with ``` on a line."),
                problems("""
                        ```verdict
                        B/quit
                        ```
                        ```verdict as-of=2017-02-30 entred=2018
                        B/quiet
                        ```
                        ```verdict as-of=2017-06-15
                        B/quiet
                          aside R99
                        What of B/quiet?
                        B/posts reading "leek"
                        B/quiet reading "leak"
                        ```
                        ```verdict as-of=2017-06-15
                        """));
    }

    @Test
    void endsOfLinesStayAsTheyAre() {
        assertEquals(
                ANSWERED.replace("\n", "\r\n"),
                answered(ANSWERED.replace("partly-fulfilled", "fulfilled").replace("\n", "\r\n")));
    }

    private static List<String> problems(String markdown) {
        var refused = assertThrows(Refused.class, () -> answered(markdown));
        return ((Refusal.BadInput) refused.refusal())
                .problems().stream().map(problem -> problem.asLine()).toList();
    }

    private static String problem(String markdown) {
        return problems(markdown).getFirst();
    }

    private static String answered(String markdown) {
        return GoldenCase.answered("a.md", markdown, TwoRivers.watched(), asOf -> TwoRivers.judgement());
    }
}
