package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a prose says a whole number: in the digits of either script, or in words of either language below a hundred.
///
/// What stands in a day, a clock time or the name of a thing is no number. Nor is one found behind a letter that Arabic
/// writes onto it, and a dual is not read as two: such a number is not shown, and no other is shown for it.
final class SaidNumbers {
    private static final Map<String, Integer> WORDS = words();
    private static final String DIGITS = "[0-9٠-٩]{1,3}(?:[,٬][0-9٠-٩]{3}){1,2}|[0-9٠-٩]{1,9}";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}.,:/+-])(?:" + DIGITS + "|" + anyOfTheWords()
                    + ")(?![\\p{L}\\p{M}\\p{N}:/]|[.,٫٬-][0-9٠-٩])",
            Pattern.CASE_INSENSITIVE);

    private SaidNumbers() {}

    record Said(int number, int from, int until) {}

    static List<Said> in(String prose) {
        var days = SaidDays.in(prose);
        var numbers = new ArrayList<Said>();
        var found = NUMBER.matcher(prose);
        while (found.find()) {
            int at = found.start();
            if (days.stream().anyMatch(day -> day.from() <= at && at < day.until())) continue;
            var words = found.group().replaceAll("[,٬]", "");
            int number = Character.isDigit(words.codePointAt(0))
                    ? Integer.parseInt(words)
                    : WORDS.getOrDefault(folded(words), -1);
            numbers.add(new Said(number, at, found.end()));
        }
        return numbers;
    }

    private static String anyOfTheWords() {
        return WORDS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> word.replaceAll("[اأإ]", "[اأإ]").replace(" ", "(?:\\s+|-)"))
                .collect(Collectors.joining("|"));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[أإ]", "ا").replaceAll("\\s+|-", " ");
    }

    private static Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        english(words);
        arabic(words);
        return words;
    }

    private static void english(Map<String, Integer> words) {
        var small = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen")
                .split(" ", -1);
        for (int at = 0; at < small.length; at++) words.put(small[at], at + 1);
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        for (int ten = 0; ten < tens.length; ten++) {
            words.put(tens[ten], 10 * (ten + 2));
            for (int one = 0; one < 9; one++) words.put(tens[ten] + " " + small[one], 10 * (ten + 2) + one + 1);
        }
    }

    /// Each in the spelling of both genders and of each case.
    private static void arabic(Map<String, Integer> words) {
        var units = List.of(
                List.of("واحد", "واحدة"),
                List.of("اثنان", "اثنين", "اثنتان", "اثنتين"),
                List.of("ثلاثة", "ثلاث"),
                List.of("اربعة", "اربع"),
                List.of("خمسة", "خمس"),
                List.of("ستة", "ست"),
                List.of("سبعة", "سبع"),
                List.of("ثمانية", "ثماني", "ثمان"),
                List.of("تسعة", "تسع"));
        for (int one = 0; one < units.size(); one++) for (var word : units.get(one)) words.put(word, one + 1);
        for (var word : List.of("عشرة", "عشر")) words.put(word, 10);
        for (var word : List.of("احد عشر", "احدى عشرة")) words.put(word, 11);
        for (var word : List.of("اثنا عشر", "اثني عشر", "اثنتا عشرة", "اثنتي عشرة")) words.put(word, 12);
        for (int one = 2; one < units.size(); one++)
            for (var word : units.get(one)) words.put(word + (word.endsWith("ة") ? " عشر" : " عشرة"), 11 + one);
        var tens = List.of("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع");
        for (int ten = 0; ten < tens.size(); ten++)
            for (var end : List.of("ون", "ين")) {
                var whole = tens.get(ten) + end;
                words.put(whole, 10 * (ten + 2));
                for (int one = 0; one < units.size(); one++)
                    for (var word : units.get(one)) words.put(word + " و" + whole, 10 * (ten + 2) + one + 1);
            }
    }
}
