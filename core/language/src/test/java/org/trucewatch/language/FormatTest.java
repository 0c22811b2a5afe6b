package org.trucewatch.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormatTest {
    private static String format(String statements) {
        String formatted = Language.format("```text\n" + statements + "\n```\n");
        return formatted.substring("```text\n".length(), formatted.length() - "\n```\n".length());
    }

    @Test
    void proseIsNotTouched() {
        String markdown =
                "#  Title \n\n* a  b\n\n> quote  \n\n```clause\nx:   a must   talk\n```\n\n```java\nint  x;\n```\n \n";
        assertEquals(markdown.replace("x:   a must   talk", "x: a must talk"), Language.format(markdown));
    }

    @Test
    void eachItemReadingAndHeaderLineStartsItsOwnLine() {
        assertEquals("""
                text T1 "One"
                  in force from 2017-05-04 until 2017-11-04
                    reading "committee": until 2018-05-04
                  binds a and b
                  renders T0
                x: a must leave by 2017-09-10
                    reading "press": by 2017-09-11;
                  b must stay""", format("""
                        text T1 "One" renders T0 binds a and b in force from 4 May 2017
                          until 2017-11-04 reading "committee": until 2018-05-04
                        x: a must leave by 10 September 2017 reading "press": by 2017-09-11; b must stay"""));
    }

    @Test
    void commasStandBeforeTermsExceptionsPartsAndProofAndBehindEventsAlone() {
        assertEquals(
                """
                x: a must deliver 9 loads, of them 3 fuel, to b after sitting by c, until day 9, again within 9 days,
                    if notice before it, covering it, except for rescue, accepted by c, fresh for 3 days, silence counts
                    prevails""",
                format("x: a must deliver 9 loads of them 3 fuel, to b, after sitting by c, until day 9 again within 9"
                        + " days if notice before it covering it except for rescue, accepted by c fresh for 3"
                        + " days silence counts, prevails"));
    }

    @Test
    void aLongStatementIsBrokenBeforeAPhraseAndALongListBehindAComma() {
        String names = "a".repeat(30) + ", " + "b".repeat(30) + ", " + "c".repeat(30) + " and " + "d".repeat(30);
        assertEquals(
                "x: " + "a".repeat(30) + ", " + "b".repeat(30) + ",\n    " + "c".repeat(30) + " and " + "d".repeat(30)
                        + " must talk\n    until 2017-09-10",
                format("x: " + names + " must talk until 2017-09-10"));
    }

    @Test
    void aStatementWithAnErrorIsLeftAsItStands() {
        assertEquals("x:  a must talk by\n   9/10/2017", format("x:  a must talk by\n   9/10/2017"));
    }

    @Test
    void theIndentOfAFenceInsideAListIsKept() {
        assertEquals(
                "- item\n\n  ```clause\n  x: a must talk;\n    b must talk\n  ```\n",
                Language.format("- item\n\n  ```clause\n  x:  a must talk; b must talk\n  ```\n"));
    }

    @Test
    void phrasesAreSortedByRank() {
        assertEquals(
                "x: a must not raid against b in c until 2017-09-10, if notice",
                format("x: a must not raid until 2017-09-10, if notice, in c against b"));
    }
}
