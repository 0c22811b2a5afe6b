package org.trucewatch.intake.table;

import java.util.regex.Pattern;
import org.trucewatch.model.letters.Digits;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.time.Hijri;
import org.trucewatch.model.time.Slashed;

/// What a keyboard, a spreadsheet or another country made of a number or a day, said by its name.
public final class Slip {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    /// A day as spreadsheets count it: 1970 to 2064.
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

    private Slip() {}

    /// Why a cell is no whole number.
    public static Complaint ofNumber(String written, String column) {
        var plain = Digits.plain(written);
        return plain.equals(written)
                ? Fault.NUMBER_FORM.with(written, column)
                : Fault.DIGITS_OTHER.with(written, column, plain);
    }

    /// Why a cell is no degrees; `otherwise` says what they should be.
    public static Complaint ofDegrees(String written, String column, Fault otherwise) {
        var plain = Digits.plain(written).replace(',', '.');
        if (plain.equals(written)) return otherwise.with(written);
        if (DECIMAL_COMMA.matcher(written).matches()) return Fault.DECIMAL_COMMA.with(written, column, plain);
        return Digits.plain(written).equals(written)
                ? otherwise.with(written)
                : Fault.DIGITS_OTHER.with(written, column, plain);
    }

    /// Why a cell is no day of the calendar; `otherwise` says so where nothing is known of it.
    public static Complaint ofDay(String written, String column, Complaint otherwise) {
        var plain = Digits.plain(written);
        if (!plain.equals(written)) return Fault.DIGITS_OTHER.with(written, column, plain);
        if (SERIAL.matcher(written).matches()) return Fault.DAY_SERIAL.with(written, column);
        var turned = Slashed.readings(written);
        return switch (turned.size()) {
            case 1 -> Fault.DAY_TURNED.with(written, column, turned.getFirst());
            case 2 -> Fault.DAY_EITHER.with(written, column, turned.getFirst(), turned.getLast());
            default -> otherwise;
        };
    }

    /// A day of centuries away. `day` is what it was read as.
    public static Complaint ofYear(String written, String column, String day) {
        return Hijri.about(day)
                .map(about -> Fault.DAY_HIJRI.with(written, column, about))
                .orElseGet(() -> Fault.DAY_FAR.with(written, column));
    }
}
