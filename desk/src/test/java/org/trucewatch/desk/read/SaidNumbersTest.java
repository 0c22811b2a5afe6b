package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidNumbersTest {
    private static List<String> said(String prose) {
        return SaidNumbers.in(prose).stream()
                .map(one -> one.number() + " " + prose.substring(one.from(), one.until()))
                .toList();
    }

    @Test
    void aNumberIsFoundInDigitsOfBothScripts() {
        assertEquals(
                List.of("3 3", "12174 12,174", "147000 147,000", "40 ٤٠", "12174 ١٢٬١٧٤", "84 84"),
                said("exactly 3 posts, 12,174 names, 147,000 people, ٤٠ فردًا، ١٢٬١٧٤ اسمًا, 84."));
    }

    @Test
    void aNumberIsFoundInWords() {
        assertEquals(
                List.of("40 Forty", "2 two", "25 twenty-five", "13 thirteen", "1 One"),
                said("Forty men, two posts, twenty-five towns, thirteen. One"));
        assertEquals(
                List.of("3 ثلاث", "40 أربعين", "25 خمس وعشرين", "11 أحد عشر", "2 اثنين", "14 أربع عشرة"),
                said("ثلاث نقاط، أربعين فردًا، خمس وعشرين بلدة، أحد عشر، اثنين، أربع عشرة"));
    }

    @Test
    void whatStandsInADayAClockTimeOrANameIsNoNumber() {
        assertEquals(
                List.of(),
                said("from 2017-08-03 12:00 as T1 and M5, on 4 August 2017, the 13th; 4 آب 2017، someone, a network"));
    }
}
