package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidDaysTest {
    private static List<String> said(String prose) {
        return SaidDays.in(prose).stream()
                .map(day -> day.iso().orElse(day.month() + "/" + day.day()) + " "
                        + prose.substring(day.from(), day.until()))
                .toList();
    }

    @Test
    void aDayIsFoundAsASheetAndAsEnglishWriteIt() {
        assertEquals(
                List.of("2017-08-04 2017-08-04", "8/4 4 August", "2017-09-10 September 10, 2017"),
                said("from 2017-08-04, that is 4 August, until September 10, 2017"));
    }

    @Test
    void aMonthIsFoundByEachOfItsArabicNames() {
        assertEquals(
                List.of("8/4 4 آب", "2017-08-04 ٤ أغسطس ٢٠١٧", "2018-01-15 15 كانون الثاني/يناير 2018"),
                said("من 4 آب، أي ٤ أغسطس ٢٠١٧، حتى 15 كانون الثاني/يناير 2018."));
        assertEquals(List.of("10/4 4 تشرين الأول", "5/2 2 ايار"), said("بين 4 تشرين الأول و 2 ايار"));
    }

    @Test
    void aDayIsFoundInArabicWords() {
        assertEquals(
                List.of("2017-08-03 الثالث من آب 2017", "8/21 الحادي والعشرين من شهر آب", "8/12 الثاني عشر من آب"),
                said("في الثالث من آب 2017 ثم الحادي والعشرين من شهر آب ثم الثاني عشر من آب"));
        assertEquals(
                List.of("11/1 الأول من تشرين الثاني", "7/31 الحادي والثلاثون من تموز"),
                said("الأول من تشرين الثاني، الحادي والثلاثون من تموز"));
    }

    @Test
    void noDayIsFoundInsideAWordOrWithoutItsMonth() {
        assertEquals(List.of(), said("On the 13th, in mid-February, in May 2018; 14 آبار، في آب 2017"));
    }

    @Test
    void aYearThatIsLeftOutIsNoOtherYear() {
        var written = SaidDays.in("2017-08-04").getFirst();

        assertTrue(written.isSameAs(SaidDays.in("4 August").getFirst()));
        assertTrue(written.isSameAs(SaidDays.in("4 آب 2017").getFirst()));
        assertFalse(written.isSameAs(SaidDays.in("4 August 2018").getFirst()));
        assertFalse(written.isSameAs(SaidDays.in("5 August").getFirst()));
    }
}
