package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a prose names a day of a month: as a sheet writes it, in English, or in Arabic by any of the month's names.
final class SaidDays {
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /// The months of the Levant and of the Nile; a source may write both, with a stroke between them.
    private static final List<List<String>> ARABIC = List.of(
            List.of("كانون الثاني", "يناير"),
            List.of("شباط", "فبراير"),
            List.of("آذار", "مارس"),
            List.of("نيسان", "أبريل", "إبريل"),
            List.of("أيار", "مايو"),
            List.of("حزيران", "يونيو", "يونيه"),
            List.of("تموز", "يوليو", "يوليه"),
            List.of("آب", "أغسطس"),
            List.of("أيلول", "سبتمبر"),
            List.of("تشرين الأول", "أكتوبر"),
            List.of("تشرين الثاني", "نوفمبر"),
            List.of("كانون الأول", "ديسمبر"));

    private static final List<String> ORDINALS = ordinals();
    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern ISO = Pattern.compile("\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b");
    private static final String MONTH = "(?<month>" + String.join("|", ENGLISH) + ")";
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(?<day>\\d{1,2}) " + MONTH + "(?: (?<year>\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ARABIC = inArabic();

    private SaidDays() {}

    /// A day as it was said; the year may have been left out.
    record Said(Optional<Integer> year, int month, int day, int from, int until) {
        /// As a sheet writes it; not without its year.
        Optional<String> iso() {
            return year.map(known -> "%04d-%02d-%02d".formatted(known, month, day));
        }

        /// The same day; a year that is left out is no other year.
        boolean isSameAs(Said other) {
            boolean years = year.isEmpty() || other.year.isEmpty() || year.equals(other.year);
            return years && month == other.month && day == other.day;
        }
    }

    static List<Said> in(String prose) {
        var said = new ArrayList<Said>();
        for (var pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST, IN_ARABIC))
            pattern.matcher(prose).results().map(SaidDays::said).forEach(said::add);
        return said.stream().sorted(Comparator.comparingInt(Said::from)).toList();
    }

    private static Said said(MatchResult found) {
        var year = Optional.ofNullable(found.group("year")).map(Integer::parseInt);
        var month = folded(found.group("month"));
        int number = Character.isDigit(month.codePointAt(0)) ? Integer.parseInt(month) : MONTHS.getOrDefault(month, 0);
        return new Said(year, number, day(folded(found.group("day"))), found.start(), found.end());
    }

    private static int day(String words) {
        return Character.isDigit(words.codePointAt(0)) ? Integer.parseInt(words) : ORDINALS.indexOf(words) + 1;
    }

    private static Pattern inArabic() {
        var day = "(?<day>[0-9٠-٩]{1,2}|" + anyOf(ORDINALS) + ")";
        var names = ARABIC.stream().flatMap(List::stream).toList();
        var month = "(?<month>" + anyOf(names) + ")(?:\\s*/\\s*(?:" + anyOf(names) + "))?";
        var year = "(?:\\s+(?:(?:من\\s+)?(?:عام|سنة)\\s+)?(?<year>[0-9٠-٩]{4}))?";
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + day + "\\s+(?:من\\s+)?(?:شهر\\s+)?" + month + year
                + "(?![\\p{L}\\p{M}\\p{N}])");
    }

    /// The longest first, in any spelling of an alif and of an end.
    private static String anyOf(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> name.replaceAll("[اأإآ]", "[اأإآ]")
                        .replaceAll("ين$", "(?:ين|ون)")
                        .replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[أإآ]", "ا")
                .replaceAll("ون$", "ين")
                .replaceAll("\\s+", " ");
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (int at = 0; at < ENGLISH.size(); at++) {
            months.put(ENGLISH.get(at), at + 1);
            for (var name : ARABIC.get(at)) months.put(folded(name), at + 1);
        }
        return months;
    }

    /// The first of the month to the thirty-first, as they are compared.
    private static List<String> ordinals() {
        var units = List.of("الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع");
        var all = new ArrayList<>(List.of("الاول"));
        all.addAll(units);
        all.add("العاشر");
        all.add("الحادي عشر");
        units.forEach(unit -> all.add(unit + " عشر"));
        for (var tens : List.of("العشرين", "الثلاثين")) {
            all.add(tens);
            all.add("الحادي و" + tens);
            if (tens.equals("العشرين")) units.forEach(unit -> all.add(unit + " و" + tens));
        }
        return List.copyOf(all);
    }
}
