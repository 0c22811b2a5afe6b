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
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.time.Hijri;
import org.trucewatch.model.time.Years;

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
        if (Character.isDigit(first) && !plainDigits(word).equals(word)) refuseDigits(word, out);
        else if (mayBeOffset(first) && OFFSET.matcher(word).matches()) refuseOffset(word, out);
        else if (Lexer.isDigit(first)) classifyNumeric(word, out);
        else if (Lexer.isUpper(first)) classifyCapital(word, out);
        else if (Reserved.has(word)) out.is(Token.Type.WORD, word);
        else if (NAME.matcher(word).matches()) out.is(Token.Type.NAME, word);
        else refuseName(word, out);
    }

    private static boolean mayBeOffset(char first) {
        return first == '+' || first == '-' || first == 'U' || first == 'G';
    }

    /// Digits of another script: they are not read, for two scripts in one number can be told apart by nobody.
    private static void refuseDigits(String word, Lexer.Placed out) {
        var plain = plainDigits(word);
        var said = Fault.OTHER_DIGITS.with(word, plain);
        if (DATE.matcher(plain).matches()) out.refuse(Token.Type.DATE, STAND_IN_DATE, said);
        else if (TIME.matcher(plain).matches()) out.refuse(Token.Type.TIME, "00:00", said);
        else out.refuse(Token.Type.NUMBER, "1", said);
    }

    private static String plainDigits(String word) {
        var plain = new StringBuilder();
        for (char letter : word.toCharArray())
            plain.append(Character.isDigit(letter) ? Character.forDigit(Character.digit(letter, 10), 10) : letter);
        return plain.toString();
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
        else out.refuse(Token.Type.ZONE, "UTC", Fault.ZONE_UNKNOWN.with(word));
    }

    private static void refuseOffset(String word, Lexer.Placed out) {
        out.refuse(Token.Type.ZONE, "UTC", Fault.ZONE_OFFSET.with(word));
    }

    private static void refuseName(String word, Lexer.Placed out) {
        String better =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        boolean usable = NAME.matcher(better).matches() && !Reserved.has(better);
        out.refuse(
                Token.Type.NAME, "unread", usable ? Fault.NAME_FORM_SO.with(word, better) : Fault.NAME_FORM.with(word));
    }

    private static void classifyNumeric(String word, Lexer.Placed out) {
        if (digits(word) == word.length()) classifyNumber(word, out);
        else if (DATE.matcher(word).matches()) classifyDate(word, out);
        else if (TIME.matcher(word).matches()) classifyTime(word, out);
        else if (STAMP.matcher(word).matches()) refuseDate(word, out, "2017-08-03 12:00 Asia/Damascus");
        else if (LOOSE_DATE.matcher(word).matches()) refuseDate(word, out, "2017-09-05");
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
        else out.refuse(Token.Type.NUMBER, "1", Fault.NUMBER_TOO_LARGE.with(word));
    }

    private static void classifyDate(String word, Lexer.Placed out) {
        int month = Integer.parseInt(word.substring(5, 7));
        int day = Integer.parseInt(word.substring(8));
        Optional<Complaint> fault = wrongDay(Integer.parseInt(word.substring(0, 4)), month, day, word);
        if (fault.isEmpty()) out.is(Token.Type.DATE, word);
        else out.refuse(Token.Type.DATE, STAND_IN_DATE, fault.get());
    }

    /// Why there is no such day, or none that a text can mean, if that is so.
    static Optional<Complaint> wrongDay(int year, int month, int day, String written) {
        if (Years.areFarAsEnds(year)) return Optional.of(far(year, written));
        try {
            LocalDate.of(year, month, day);
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            if (month < 1 || month > 12) return Optional.of(Fault.NO_SUCH_MONTH.with(written));
            String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            int days = YearMonth.of(year, month).lengthOfMonth();
            String when = month == 2 ? name + " " + year : name;
            return Optional.of(Fault.NO_SUCH_DAY.with(when, days, written));
        }
    }

    /// Asked before the length of its month, which in another calendar is another.
    private static Complaint far(int year, String written) {
        var asDate = DATE.matcher(written).matches() ? written : String.format(Locale.ROOT, "%04d", year);
        return Hijri.about(asDate)
                .map(about -> Fault.YEAR_HIJRI.with(written, about))
                .orElseGet(() -> Fault.YEAR_FAR.with(written));
    }

    private static void refuseDate(String word, Lexer.Placed out, String example) {
        out.refuse(Token.Type.DATE, STAND_IN_DATE, Fault.DATE_FORM.with(word, example));
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
        var said = bothDays
                ? Fault.DATE_ORDER.with(word, dayFirst, monthFirst)
                : Fault.DATE_ORDER_ONE.with(word, two <= 12 ? dayFirst : monthFirst);
        out.refuse(Token.Type.DATE, STAND_IN_DATE, said);
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
        var fault = hour == 24 ? Fault.TIME_NONE_MIDNIGHT : Fault.TIME_NONE;
        out.refuse(Token.Type.TIME, "00:00", fault.with(word));
    }

    private static void refuseTime(String word, Lexer.Placed out) {
        out.refuse(Token.Type.TIME, "00:00", Fault.TIME_FORM.with(word));
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
            out.refuse(Token.Type.NUMBER, "1", Fault.NUMBER_NOT_WHOLE.with(word));
        } else {
            refuseName(word, out);
        }
    }
}
