package org.trucewatch.intake.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Files that others wrote against readers, from the pack beside the checkout.
class SharedVectorsTest {
    private static final Path VECTORS = Path.of("../../../shared/vectors");

    private static List<Path> files(String set, String ending) throws IOException {
        var folder = VECTORS.resolve(set);
        if (!Files.exists(folder)) System.err.println("SKIPPED: no ../shared/vectors/" + set + " beside the checkout");
        assumeTrue(Files.exists(folder), "SKIPPED: no ../shared/vectors/" + set + " beside the checkout");
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Upload.Form form(byte[] file, String name) {
        return assertInstanceOf(Upload.Taken.class, Upload.read(file), name).form();
    }

    @Test
    void theGeoJsonOfOthersIsTakenAndHalfOfItIsNot() throws IOException {
        var files = files("geojson-fixtures", ".geojson");
        for (var file : files) {
            var whole = Files.readString(file);
            var name = file.toString();
            assertEquals(Upload.Form.GEOJSON, form(bytes(whole), name), name);
            for (int length = whole.indexOf('{') + 2; length < whole.strip().length(); length += 5)
                refused(bytes(whole.substring(0, length)), name + " cut at " + length);
            refused(bytes(whole.replaceFirst("\"coordinates\"", "\"coordinate\"")), name + " without coordinates");
            refused(
                    bytes(whole.replaceFirst("(\"coordinates\"\\s*:\\s*\\[+)", "$1\"x\",")),
                    name + " with a word in it");
        }
        assertTrue(files.size() >= 14, "only " + files.size());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] file, String what) {
        assertInstanceOf(Upload.Refused.class, Upload.read(file), what);
    }

    @Test
    void theXmlAttacksOfOthersAreRefusedOrPlainData() throws IOException {
        var files = files("xml-attacks-defusedxml", ".xml");
        var taken = new ArrayList<String>();
        for (var file : files) {
            var content = Files.readAllBytes(file);
            var read = Upload.read(content);
            if (read instanceof Upload.Taken) {
                taken.add(file.getFileName().toString());
                assertTrue(!new String(content, StandardCharsets.UTF_8).contains("<!DOCTYPE"), file.toString());
            }
        }
        assertTrue(files.size() >= 8, "only " + files.size());
        assertTrue(taken.stream().allMatch(name -> name.startsWith("simple")), taken.toString());
    }

    @Test
    void thePayloadLinesOfOthersThatDeclareADoctypeAreRefused() throws IOException {
        int declared = 0;
        for (var file : files("payloads-xxe", "XXE-Fuzzing.txt")) {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) continue;
                declared++;
                refused(bytes(line), line);
            }
        }
        assertTrue(declared >= 20, "only " + declared);
    }

    @Test
    void theFormsOfOthersAreTakenAsXml() throws IOException {
        int taken = 0;
        var files = files("xforms", ".xml");
        for (var file : files)
            if (Upload.read(Files.readAllBytes(file)) instanceof Upload.Taken(var form, var _)) {
                assertEquals(Upload.Form.XML, form, file.toString());
                taken++;
            }
        assertTrue(taken * 10 >= files.size() * 9, taken + " of " + files.size());
    }

    @Test
    void theJsonSuiteOfOthersIsTakenOrRefusedByItsOwnVerdict() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files("jsontestsuite/test_parsing", ".json")) {
            var name = file.getFileName().toString();
            // As a member of an object: what begins otherwise is a text to us.
            var content = Files.readAllBytes(file);
            var within = join(bytes("{\"type\":"), content, bytes("}"));
            boolean taken = Upload.read(within) instanceof Upload.Taken;
            if (name.startsWith("n_") && taken) wrong.add(name + " was taken");
            if (name.startsWith("y_") && !taken && !isStricterOnPurpose(name)) wrong.add(name + " was refused");
        }
        assertEquals("", String.join("\n", wrong));
    }

    /// Two members of one name: one reader would hear the first, another the second.
    private static boolean isStricterOnPurpose(String name) {
        return name.contains("duplicated");
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
