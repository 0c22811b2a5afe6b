package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    private final Row row = new Row();

    private static Column at(int place) {
        return new Column("column", place);
    }

    private void fill(String... cells) {
        row.begin(3);
        for (var cell : cells) row.add(("#" + cell + "#").toCharArray(), 1, cell.length());
    }

    @Test
    void aRowThatIsFilledAgainTellsNothingOfTheOneBefore() {
        fill("Long before", "2001-02-03", "7".repeat(3_000));
        fill("b", "");
        assertEquals(List.of("b", ""), row.cells());
        assertEquals(2, row.size());
        assertEquals(1, row.length());
        assertEquals("", row.text(at(1)));
    }

    @Test
    void blanksAroundWordsSayNothingAndNeitherDoesNA() {
        fill(" Side A\t", "\u2003", " NA ", "NAN");
        assertEquals(
                List.of("Side A", "", "", "NAN"),
                List.of(row.text(at(0)), row.text(at(1)), row.text(at(2)), row.text(at(3))));
        assertEquals(" Side A\t", row.cells().getFirst());
        assertEquals("", row.text(at(-1)));
    }

    @Test
    void wholeNumbersHaveAtMostNineDigits() {
        fill(" 007 ", "999999999", "1234567890", "-1", "1.0", "", "١");
        assertEquals(7, row.number(at(0)));
        assertEquals(999_999_999, row.number(at(1)));
        for (var other = 2; other < row.size(); other++) assertEquals(-1, row.number(at(other)));
        assertEquals(-1, row.number(at(-1)));
    }

    @Test
    void aDayIsEightDigitsInThreeParts() {
        fill("2014-05-09", "0001-12-31", "2014-5-09", "2014/05/09", "2014-05-0x", "2014-05-09 00:00:00", "+014-05-09");
        assertEquals(20_140_509, row.day(at(0)));
        assertEquals(11_231, row.day(at(1)));
        for (var other = 2; other < row.size(); other++) assertEquals(-1, row.day(at(other)));
        assertEquals(-1, row.day(at(-1)));
    }
}
