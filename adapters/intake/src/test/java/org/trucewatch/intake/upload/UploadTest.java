package org.trucewatch.intake.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.intake.upload.Upload.Form;

/// What is kept, what is refused, and what is left of a picture.
class UploadTest {
    private static final String PLACE = "34.8402 N 36.7310 E";

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static Upload.Taken taken(byte[] file) {
        return assertInstanceOf(Upload.Taken.class, Upload.read(file));
    }

    private static void refused(String code, byte[] file) {
        var refused = assertInstanceOf(Upload.Refused.class, Upload.read(file), code);
        assertEquals(code, refused.code(), refused.sentence());
        assertTrue(refused.sentence().matches("\\p{Lu}.*\\."), refused.sentence());
    }

    @Test
    void aJpegKeepsItsPixelsAndNothingElse() throws IOException {
        var told = Pictures.jpeg(40, 30, List.of("Exif\0\0" + PLACE, "http://ns.adobe.com/xap/1.0/\0" + PLACE), PLACE);
        var copy = taken(told).copy().orElseThrow();

        assertEquals(Form.JPEG, taken(told).form());
        assertFalse(Pictures.holds(copy, PLACE));
        assertFalse(Pictures.holds(copy, "Exif"));
        assertEquals(List.of(40, 30), Pictures.size(copy));
        assertTrue(Pictures.isOrange(copy, 20, 25));
    }

    @Test
    void aPictureThatWasHeldOnItsSideIsTurnedUpright() throws IOException {
        for (int turned = 1; turned <= 8; turned++) {
            var copy = taken(Pictures.turned(40, 30, turned)).copy().orElseThrow();
            assertEquals(turned < 5 ? List.of(40, 30) : List.of(30, 40), Pictures.size(copy), "turned " + turned);
        }
    }

    @Test
    void aPngKeepsItsPixelsAndNothingElse() throws IOException {
        var told = Pictures.png(40, 30, PLACE);
        var copy = taken(told).copy().orElseThrow();

        assertTrue(Pictures.holds(told, PLACE));
        assertFalse(Pictures.holds(copy, PLACE));
        assertFalse(Pictures.holds(copy, "tEXt"));
        assertEquals(List.of(40, 30), Pictures.size(copy));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() throws IOException {
        refused("picture-too-large", Pictures.claiming(Pictures.png(8, 8, ""), 60_000, 60_000));
        refused("picture-too-large", Pictures.jpegClaiming(65_500, 65_500));
        refused("picture-too-large", Pictures.claiming(Pictures.png(8, 8, ""), Integer.MAX_VALUE, 1));
    }

    @Test
    void aBrokenPictureIsRefusedWhereverItIsBroken() throws IOException {
        var random = new Random(7);
        for (var whole : List.of(Pictures.jpeg(40, 30, List.of(), ""), Pictures.png(40, 30, "x"))) {
            for (int length = 3; length < whole.length - 1; length += 7)
                assertInstanceOf(Upload.Refused.class, Upload.read(Arrays.copyOf(whole, length)), "cut at " + length);
            for (int times = 0; times < 300; times++) {
                var hurt = whole.clone();
                hurt[4 + random.nextInt(hurt.length - 4)] = (byte) random.nextInt(256);
                Upload.read(hurt); // refused or read, and nothing thrown
            }
        }
    }

    @Test
    void whatAFileIsSaysItsContentAlone() throws IOException {
        assertEquals(new Upload.Taken(Form.PDF, Optional.empty()), taken(text("%PDF-1.7\nand so on")));
        assertEquals(Form.TEXT, taken(text("رأى فريقنا حفرة")).form());
        assertEquals(Form.JSON, taken(text("{\"type\":\"something else\"}")).form());
        assertEquals(
                Form.XML, taken(text("<?xml version='1.0'?><gpx><trk/></gpx>")).form());
        assertEquals(Form.ZIP, taken(Archive.of("a/b.txt", text("within"))).form());
        assertArrayEquals(text("words"), taken(text("\uFEFFwords")).copy().orElseThrow());
        refused("file-empty", new byte[0]);
        refused("file-type", text("MZ\u0000\u0001"));
        refused("file-type", new byte[] {'G', 'I', 'F', '8', '9', 'a', 0});
        refused("file-type", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        refused("file-too-large", new byte[Upload.MOST_BYTES + 1]);
        refused("file-broken", text("<html><body><p>no end"));
    }

    @Test
    void anArchiveThatGrowsIsRefusedWhileItIsCounted() throws IOException {
        refused("archive-unsafe", Archive.of("zeros", new byte[60_000_000]));
        var many = new Archive();
        for (int nth = 0; nth < 1_001; nth++) many.add("f" + nth, text("x"));
        refused("archive-unsafe", many.packed());
    }

    @Test
    void anArchiveWhoseNamesLeadAwayIsRefused() throws IOException {
        for (var name : List.of(
                "../up", "a/../../up", "/etc/passwd", "C:\\x", "a\\..\\b", "c:x", "./x", "gpj\u202Eexe.", "a\u0000b"))
            refused("archive-unsafe", Archive.of(name, text("x")));
    }

    @Test
    void anArchiveThatSaysTwoThingsIsRefused() throws IOException {
        var twice = new Archive();
        twice.add("Same.txt", text("x"));
        twice.add("same.TXT", text("y"));
        refused("archive-unsafe", twice.packed());

        var two = Archive.of("name-one", text("x"));
        var other = Pictures.replaced(two, "name-one", "name-two", 1);
        refused("archive-unsafe", other);

        refused("archive-unsafe", Archive.of("in.zip", Archive.of("a", text("x"))));
        refused("archive-unsafe", Pictures.joined(Archive.of("a", text("x")), text("and more behind it")));
        refused("archive-unsafe", Archive.locked(Archive.of("a", text("x"))));
        refused("archive-unsafe", Archive.link(Archive.of("a", text("x"))));
        refused("archive-unsafe", Archive.overlapping());
    }

    @Test
    void brokenArchivesAreRefusedAndNothingIsThrown() throws IOException {
        var random = new Random(11);
        var whole = Archive.of("a/b.txt", text("the same words again and again, the same words again and again"));
        for (int times = 0; times < 2_000; times++) {
            var hurt = whole.clone();
            hurt[4 + random.nextInt(hurt.length - 4)] = (byte) random.nextInt(256);
            Upload.read(hurt);
        }
        for (int length = 4; length < whole.length; length++)
            assertInstanceOf(Upload.Refused.class, Upload.read(Arrays.copyOf(whole, length)));
    }

    @Test
    void geoJsonThatIsNoneIsRefused() {
        for (var wrong : List.of(
                "{\"type\":\"Point\"}",
                "{\"type\":\"Point\",\"coordinates\":[36.7]}",
                "{\"type\":\"Point\",\"coordinates\":[\"36.7\",34]}",
                "{\"type\":\"Point\",\"coordinates\":[36.7,134]}",
                "{\"type\":\"Point\",\"coordinates\":[1e999,34]}",
                "{\"type\":\"LineString\",\"coordinates\":[[36,34]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
                "{\"type\":\"Feature\",\"geometry\":null}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Circle\"},\"properties\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Point\",\"coordinates\":[0,0]}]}"))
            refused("geojson-form", text(wrong));
        refused("file-broken", text("{\"type\":\"Point\",\"coordinates\":[36.7,34.8"));
        refused("file-broken", text("{\"type\":\"Point\",\"type\":\"Polygon\"}"));
        refused("file-broken", text("{\"a\":".repeat(100) + "1" + "}".repeat(100)));
        var many = "[36.7,34.8],".repeat(10_001);
        refused(
                "file-too-deep",
                text("{\"type\":\"MultiPoint\",\"coordinates\":[" + many.substring(0, many.length() - 1) + "]}"));
    }

    @Test
    void xmlThatReachesOutOrGrowsIsRefused() {
        refused("xml-doctype", text("<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>"));
        refused("xml-doctype", text("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"));
        refused("file-broken", text("<x>&undeclared;</x>"));
        refused("file-broken", text("<x><y></x>"));
        refused("file-too-deep", text("<x>".repeat(100) + "</x>".repeat(100)));
        assertEquals(
                Form.XML,
                taken(text("<x xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></x>"))
                        .form());
    }
}
