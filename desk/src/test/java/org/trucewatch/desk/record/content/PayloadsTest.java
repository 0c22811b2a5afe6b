package org.trucewatch.desk.record.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Draft;

final class PayloadsTest {
    @Test
    void aFileIsCutIntoPartsThatFitAndComesTogetherAgain() throws Malformed {
        for (int size : List.of(0, 1, 57_999, 58_000, 58_001, 200_000)) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            byte[] together = new byte[size];
            int at = 0;
            for (var part : FilePart.cut(new CaseFile("zones/zone.geojson", Bytes.of(content)))) {
                assertTrue(part.written().size() <= Draft.MOST_PAYLOAD_BYTES, "fits into an entry");
                var read = FilePart.read(part.written());
                assertEquals(part, read);
                read.content().copyTo(together, at);
                at += read.content().size();
            }
            assertEquals(Bytes.of(content), Bytes.of(together));
        }
    }

    @Test
    void thePayloadOfAFileIsWhatTheDocumentSays() {
        var part = FilePart.cut(new CaseFile("case.csv", Bytes.utf8("name,zone\n")))
                .getFirst();
        assertEquals(Bytes.utf8("""
                        trucewatch file v1
                        path case.csv
                        part 1 of 1
                        sha256 53cc4ebadb85a0b2547259963ce040705dd3d2e2453cca8da535d35bc6c5a98b

                        name,zone
                        """), part.written());
    }

    @Test
    void aPathThatLeadsOutOfTheFolderIsNone() {
        for (var path : List.of("agreement.md", "zones/old city.geojson", "zones/حمص.geojson")) {
            assertTrue(CaseFile.isPath(path), path);
        }
        for (var path : List.of(
                "",
                "/etc/passwd",
                "../a",
                "a/../b",
                "a//b",
                "a/",
                "c:\\a",
                "a\\b",
                ".hidden",
                "a/./b",
                "a\nb",
                " a",
                "x".repeat(101))) {
            assertFalse(CaseFile.isPath(path), path);
            var payload =
                    Bytes.utf8("trucewatch file v1\npath " + path + "\npart 1 of 1\nsha256 " + "0".repeat(64) + "\n\n");
            assertThrows(Malformed.class, () -> FilePart.read(payload), path);
        }
    }

    @Test
    void noChangedByteOfAPayloadMakesTheReaderFall() {
        var file = FilePart.cut(new CaseFile("case.csv", Bytes.utf8("name,zone\nx,UTC\n")))
                .getFirst();
        var receipt = new AccessReceipt("M. of the desk", "the place of report R7", "to warn the hospital");
        var row = new TableRow(Bytes.utf8("id,claim"), Bytes.utf8("R1,\"two, at noon\""));
        for (var payload : List.of(file.written(), receipt.written(), row.written())) {
            for (int at = 0; at < payload.size(); at++) {
                byte[] changed = payload.toArray();
                for (int bit = 0; bit < 8; bit++) {
                    changed[at] ^= (byte) (1 << bit);
                    readOrRefuse(Bytes.of(changed));
                    changed[at] ^= (byte) (1 << bit);
                }
            }
        }
    }

    private static void readOrRefuse(Bytes payload) {
        try {
            assertEquals(payload, FilePart.read(payload).written());
        } catch (Malformed refused) {
            assertFalse(refused.sentence().isBlank());
        }
        try {
            assertEquals(payload, AccessReceipt.read(payload).written());
        } catch (Malformed refused) {
            assertFalse(refused.sentence().isBlank());
        }
        try {
            TableRow.read(payload);
        } catch (Malformed refused) {
            assertFalse(refused.sentence().isBlank());
        }
    }

    @Test
    void aRowKeepsItsBytesUnderItsHeader() throws Malformed {
        var table = Bytes.utf8("\uFEFFid,claim\r\nR1,\"two lines\r\nand a \"\"word\"\"\"\r\n\r\nR2,plain\r\n");
        var records = CsvBytes.records(table);
        assertEquals(
                List.of(
                        Bytes.utf8("id,claim"),
                        Bytes.utf8("R1,\"two lines\r\nand a \"\"word\"\"\""),
                        Bytes.utf8("R2,plain")),
                records);
        var row = new TableRow(records.get(0), records.get(1));
        assertEquals(row, TableRow.read(row.written()));
        var cells = CsvBytes.cells(row.row());
        assertEquals(
                List.of("R1", "two lines\r\nand a \"word\""),
                cells.stream().map(CsvBytes::text).toList());
    }

    @Test
    void aReceiptSaysWhoSawWhatAndWhy() throws Malformed {
        var receipt = new AccessReceipt("M. of the desk", "the place of report R7", "to warn the hospital");
        assertEquals(Bytes.utf8("""
                        trucewatch access v1
                        who M. of the desk
                        what the place of report R7
                        why to warn the hospital
                        """), receipt.written());
        assertEquals(receipt, AccessReceipt.read(receipt.written()));
    }
}
