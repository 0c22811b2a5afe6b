package org.trucewatch.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Vectors;
import org.trucewatch.ledger.bytes.Bytes;

/// Signatures that made other implementations accept what they should not.
final class WycheproofTest {
    private static final Pattern GROUP =
            Pattern.compile("\"pk\"\\s*:\\s*\"([0-9a-f]*)\"(.*?)(?=\"pk\"\\s*:|\\z)", Pattern.DOTALL);
    private static final Pattern CASE =
            Pattern.compile("\"msg\"\\s*:\\s*\"([0-9a-f]*)\"\\s*,\\s*\"sig\"\\s*:\\s*\"([0-9a-f]*)\"\\s*,\\s*"
                    + "\"result\"\\s*:\\s*\"(\\w+)\"");

    @Test
    void everySignatureIsJudgedAsTheVectorsSay() {
        var json = Vectors.text(Vectors.set("wycheproof").resolve("testvectors_v1/ed25519_test.json"));
        var groups = GROUP.matcher(json);
        int count = 0;
        while (groups.find()) {
            var key = bytes(groups.group(1));
            var cases = CASE.matcher(groups.group(2));
            while (cases.find()) {
                count++;
                boolean verifies = Ed25519.verifies(key, bytes(cases.group(1)), bytes(cases.group(2)));
                assertEquals(cases.group(3).equals("valid"), verifies, "case " + count + " " + cases.group());
            }
        }
        assertEquals(151, count);
    }

    private static Bytes bytes(String hex) {
        return Bytes.of(HexFormat.of().parseHex(hex));
    }
}
