package org.trucewatch.language.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a word is by its shape alone: a name, a word of the language, a text, a date, a time, a zone, a number.
final class WordShape {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern TEXT = Pattern.compile("[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOOSE_DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[Tt]\\d.*");
    private static final Pattern DOUBTFUL_DATE = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})");
    private static final Pattern LOOSE_TIME = Pattern.compile("\\d{1,2}:\\d{1,2}(:\\d{1,2})?");
    private static final Pattern OFFSET = Pattern.compile("(UTC|GMT)?[+-]\\d{1,2}(:?\\d{2})?");
    private static final Map<String, Month> MONTHS = Arrays.stream(Month.values())
            .collect(Collectors.toMap(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month -> month));
    private static final String STAND_IN_DATE = "2000-01-01";
    // Large enough for every count and sum of money, small enough that no length in millimetres overflows.
    private static final int MOST_DIGITS = 12;

    private WordShape() {}

    static void classify(String word, Lexer.Placed out) {
        char first = word.charAt(0);
        if (mayBeOffset(first) && OFFSET.matcher(word).matches()) refuseOffset(word, out);
        else if (Lexer.isDigit(first)) classifyNumeric(word, out);
        else if (Lexer.isUpper(first)) classifyCapital(word, out);
        else if (Reserved.has(word)) out.is(Token.Type.WORD, word);
        else if (NAME.matcher(word).matches()) out.is(Token.Type.NAME, word);
        else refuseName(word, out);
    }

    private static boolean mayBeOffset(char first) {
        return first == '+' || first == '-' || first == 'U' || first == 'G';
    }

    /// The month that a capitalised word names.
    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    private static void classifyCapital(String word, Lexer.Placed out) {
        if (month(word).isPresent()) out.is(Token.Type.MONTH, word);
        else if (word.equals("UTC")) out.is(Token.Type.ZONE, word);
        else if (word.indexOf('/') > 0) classifyZone(word, out);
        else if (TEXT.matcher(word).matches()) out.is(Token.Type.TEXT, word);
        else refuseName(word, out);
    }

    private static void classifyZone(String word, Lexer.Placed out) {
        if (ZoneId.getAvailableZoneIds().contains(word)) out.is(Token.Type.ZONE, word);
        else
            out.refuse(
                    Token.Type.ZONE,
                    "UTC",
                    "zone-unknown",
                    "There is no time zone `%s`. Zones are named `Area/City`, such as `Asia/Damascus`, or `UTC`.",
                    word);
    }

    private static void refuseOffset(String word, Lexer.Placed out) {
        out.refuse(
                Token.Type.ZONE,
                "UTC",
                "time-zone",
                "`%s` is an offset, and offsets change with the season. Name the zone: `12:00 Asia/Damascus`.",
                word);
    }

    private static void refuseName(String word, Lexer.Placed out) {
        String better =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        boolean usable = NAME.matcher(better).matches() && !Reserved.has(better);
        String advice = usable ? ", such as `" + better + "`" : "";
        out.refuse(
                Token.Type.NAME,
                "unread",
                "name-form",
                "`%s` is not a name; names are lower case letters and digits joined by hyphens%s.",
                word,
                advice);
    }

    private static void classifyNumeric(String word, Lexer.Placed out) {
        if (digits(word) == word.length()) classifyNumber(word, out);
        else if (DATE.matcher(word).matches()) classifyDate(word, out);
        else if (TIME.matcher(word).matches()) classifyTime(word, out);
        else if (STAMP.matcher(word).matches()) refuseDate(word, out, "date-form", "`2017-08-03 12:00 Asia/Damascus`");
        else if (LOOSE_DATE.matcher(word).matches()) refuseDate(word, out, "date-form", "`2017-09-05`");
        else if (DOUBTFUL_DATE.matcher(word).matches()) refuseDoubtful(word, out);
        else if (LOOSE_TIME.matcher(word).matches()) refuseTime(word, out);
        else classifyJoined(word, out);
    }

    /// How many digits it begins with.
    private static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && Lexer.isDigit(word.charAt(digits))) digits++;
        return digits;
    }

    private static void classifyNumber(String word, Lexer.Placed out) {
        if (word.length() <= MOST_DIGITS) out.is(Token.Type.NUMBER, word);
        else out.refuse(Token.Type.NUMBER, "1", "number-form", "`%s` is too large a number.", word);
    }

    private static void classifyDate(String word, Lexer.Placed out) {
        int month = Integer.parseInt(word.substring(5, 7));
        int day = Integer.parseInt(word.substring(8));
        Optional<String> fault = missingDay(Integer.parseInt(word.substring(0, 4)), month, day, word);
        if (fault.isEmpty()) out.is(Token.Type.DATE, word);
        else out.refuse(Token.Type.DATE, STAND_IN_DATE, "date-none", fault.get());
    }

    /// Why there is no such day, if there is none.
    static Optional<String> missingDay(int year, int month, int day, String written) {
        try {
            LocalDate.of(year, month, day);
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            if (month < 1 || month > 12) return Optional.of("A year has 12 months; there is no " + written + ".");
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            int days = YearMonth.of(year, month).lengthOfMonth();
            String when = month == 2 ? name + " " + year : name;
            return Optional.of(when + " has " + days + " days; there is no " + written + ".");
        }
    }

    private static void refuseDate(String word, Lexer.Placed out, String code, String example) {
        out.refuse(
                Token.Type.DATE,
                STAND_IN_DATE,
                code,
                "`%s` is not written as a date. Write year, month, day, and where it matters time and zone: %s.",
                word,
                example);
    }

    private static void refuseDoubtful(String word, Lexer.Placed out) {
        var parts = DOUBTFUL_DATE.matcher(word);
        parts.matches();
        int one = Integer.parseInt(parts.group(1));
        int two = Integer.parseInt(parts.group(2));
        String year = parts.group(3).length() == 4 ? parts.group(3) : "20" + parts.group(3);
        String dayFirst = year + "-" + twoDigits(two) + "-" + twoDigits(one);
        String monthFirst = year + "-" + twoDigits(one) + "-" + twoDigits(two);
        boolean bothDays = one >= 1 && two >= 1 && one <= 12 && two <= 12 && one != two;
        String sentence = bothDays
                ? "`" + word + "` is two different days to two readers. Write " + dayFirst + " or " + monthFirst + "."
                : "`" + word + "` is not written as a date. Write " + (two <= 12 ? dayFirst : monthFirst) + ".";
        out.refuse(Token.Type.DATE, STAND_IN_DATE, "date-order", sentence);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static void classifyTime(String word, Lexer.Placed out) {
        int hour = Integer.parseInt(word.substring(0, 2));
        int minute = Integer.parseInt(word.substring(3));
        if (hour < 24 && minute < 60) {
            out.is(Token.Type.TIME, word);
            return;
        }
        String advice = hour == 24 ? " The end of a day is `00:00` of the next." : "";
        out.refuse(
                Token.Type.TIME,
                "00:00",
                "time-none",
                "A day runs from 00:00 to 23:59; there is no %s.%s",
                word,
                advice);
    }

    private static void refuseTime(String word, Lexer.Placed out) {
        out.refuse(
                Token.Type.TIME,
                "00:00",
                "time-form",
                "`%s` is not written as a clock time. Write hours and minutes in two digits each, such as `09:30`.",
                word);
    }

    /// A number written together with its unit is read; anything else is a mistake.
    private static void classifyJoined(String word, Lexer.Placed out) {
        int digits = digits(word);
        String rest = word.substring(digits);
        boolean isUnit =
                Reserved.unit(rest).isPresent() || Reserved.lengthUnit(rest).isPresent();
        if (isUnit && digits <= MOST_DIGITS) {
            out.is(Token.Type.NUMBER, word.substring(0, digits));
            out.then(digits, Token.Type.NAME, rest);
        } else if (rest.startsWith(".")) {
            out.refuse(
                    Token.Type.NUMBER,
                    "1",
                    "number-form",
                    "`%s` is not a whole number. Write whole numbers, such as `2500 m` for 2.5 km.",
                    word);
        } else {
            refuseName(word, out);
        }
    }
}
