package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DegreesTest {
    @Test
    void whatIsNoNumberOfDegreesIsNone() {
        for (var written : List.of(
                "", "-", ".", "1.", ".5", "-.5", "--1", "+1", "1,5", "1234", "1.5e3", " 1", "1 ", "1.2.3", "١", "1.x"))
            assertEquals(Degrees.NONE, e7(written), written);
        assertEquals(Degrees.NONE, e7("1." + "1".repeat(21)));
    }

    @Test
    void digitsAreRoundedAsDecimalsAre() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) same(written(random));
        for (var written : List.of("0.00000005", "0.00000015", "-0.00000015", "0.000000050", "0.0000000500000000001"))
            same(written);
    }

    private static String written(Random random) {
        var decimals = new StringBuilder();
        var places = random.nextInt(21);
        for (var place = 0; place < places; place++) decimals.append("0123455".charAt(random.nextInt(7)));
        var sign = random.nextBoolean() ? "-" : "";
        return sign + random.nextInt(1000) + (places == 0 ? "" : "." + decimals);
    }

    private static void same(String written) {
        var exact = new BigDecimal(written).movePointRight(7).setScale(0, RoundingMode.HALF_EVEN);
        assertEquals(exact.longValueExact(), e7(written), written);
    }

    /// Among other characters, as they stand in a row.
    private static long e7(String written) {
        return Degrees.e7(("7" + written + "7").toCharArray(), 1, written.length() + 1);
    }
}
