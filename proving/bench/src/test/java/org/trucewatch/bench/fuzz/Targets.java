package org.trucewatch.bench.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.DataPlace;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.desk.archive.Trusted;
import org.trucewatch.desk.record.content.AccessReceipt;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.language.Language;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Rotation;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.model.Defect;
import org.trucewatch.testkit.ledger.FuzzTarget;

/// All readers of the product that are handed bytes from outside.
final class Targets {
    private static final Path HARBOUR =
            Path.of("../../adapters/casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
    private static final SortedMap<String, byte[]> CASE = harbour();

    private Targets() {}

    static List<Target> all() {
        var targets = new ArrayList<Target>();
        FuzzTarget.seeds().forEach((target, seeds) -> targets.add(new Target("ledger " + target, seeds, target::fuzz)));
        targets.addAll(payloads());
        targets.addAll(files());
        targets.addAll(caseFiles());
        return targets;
    }

    /// Where the slow ones begin: an agreement, and files that are read with all the others of a case.
    static int slow() {
        return all().size() - caseFiles().size();
    }

    /// A payload that was read is written again, byte for byte.
    private interface Reading {
        Bytes writtenAgain(Bytes input) throws Malformed;
    }

    private static Target payload(String name, Bytes seed, Reading reading) {
        return new Target("entry " + name, List.of(seed.toArray()), input -> {
            try {
                var bytes = Bytes.of(input);
                if (!reading.writtenAgain(bytes).equals(bytes)) throw new Defect(name + " read two spellings");
            } catch (Malformed refused) {
                if (refused.sentence().isBlank()) throw new Defect("a refusal without a sentence");
            }
        });
    }

    private static List<Target> payloads() {
        var row = new TableRow(Bytes.utf8("id,lat,protected"), Bytes.utf8("R1,\"34,8\",yes"));
        var part =
                FilePart.cut(new CaseFile("places.csv", Bytes.utf8("id\nx\n"))).getFirst();
        var frozen = new Shred.Frozen("T1/aid", "alleged", "government", "broken", List.of("R1", "R2"));
        var old = key(1);
        return List.of(
                payload(
                        "receipt",
                        new AccessReceipt("M.", "R7", "to warn").written(),
                        input -> AccessReceipt.read(input).written()),
                payload(
                        "file part",
                        part.written(),
                        input -> FilePart.read(input).written()),
                payload(
                        "shred",
                        new Shred("places.csv", "clinic-3", "asked", List.of(frozen)).written(),
                        input -> Shred.read(input).written()),
                payload(
                        "rotation",
                        Rotation.sign(old, key(2)).payload(),
                        input -> Rotation.read(input).payload()),
                payload("row", row.written(), Targets::rowWrittenAgain),
                payload("sealed row", new SealedRow("reports.csv", row).written(), Targets::sealedWrittenAgain));
    }

    private static SigningKey key(int first) {
        byte[] seed = new byte[32];
        seed[0] = (byte) first;
        return SigningKey.of(new KeyName("example.org/log"), NoteKey.Use.NOTE, Bytes.of(seed));
    }

    /// Line ends of a row have several spellings; covering it twice is covering it once.
    private static Bytes rowWrittenAgain(Bytes input) throws Malformed {
        var row = TableRow.read(input);
        for (var protection : Protection.values()) {
            var covered = protection.cover(row);
            if (!protection.cover(covered).equals(covered)) throw new Defect("what is covered is covered again");
        }
        return TableRow.read(row.written()).equals(row) ? input : row.written();
    }

    private static Bytes sealedWrittenAgain(Bytes input) throws Malformed {
        var read = SealedRow.read(input);
        return SealedRow.read(read.written()).equals(read) ? input : read.written();
    }

    private static List<Target> files() {
        var targets = new ArrayList<Target>();
        targets.add(new Target("any file to verify", handedOver(), Targets::verify));
        targets.add(new Target("backup", List.of(backup()), Targets::verifyBackup));
        return targets;
    }

    private static List<Target> caseFiles() {
        var targets = new ArrayList<Target>();
        targets.add(
                new Target("agreement", List.of(file("agreement.md")), input -> Language.read("agreement.md", input)));
        for (var path : CASE.keySet()) {
            if (!path.endsWith(".md"))
                targets.add(new Target("case " + path, List.of(file(path)), input -> caseWith(path, input)));
        }
        return targets;
    }

    private static byte[] file(String path) {
        return CASE.getOrDefault(path, new byte[0]);
    }

    private static SortedMap<String, byte[]> harbour() {
        try {
            return CaseFolder.files(HARBOUR);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static void caseWith(String path, byte[] input) {
        var files = new TreeMap<>(CASE);
        files.put(path, input);
        var outcome = CaseFolder.read(files);
        if (outcome.found().isEmpty() && outcome.problems().isEmpty()) throw new Defect("refused without a word");
    }

    private static List<byte[]> handedOver() {
        var seeds = new ArrayList<byte[]>();
        for (var target : List.of(FuzzTarget.CHECKPOINT, FuzzTarget.PROOF, FuzzTarget.EVIDENCE, FuzzTarget.ARCHIVE)) {
            seeds.addAll(FuzzTarget.seeds().getOrDefault(target, List.of()));
        }
        return seeds;
    }

    private static void verify(byte[] input) {
        var trusted = Trusted.key(key(1).publicKey().vkey());
        new CheckRoom(NOWHERE).file(Path.of("any"), input, Optional.of(trusted), Optional.of(new byte[0]));
    }

    private static void verifyBackup(byte[] input) {
        var trusted = Trusted.key(key(1).publicKey().vkey());
        try {
            new CheckRoom(NOWHERE)
                    .backup(
                            Path.of("any"),
                            (BackupRoom.Source) () -> new ByteArrayInputStream(input),
                            Optional.of(trusted));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// A backup of nothing: its root is that of no entries, its hash is not worked out.
    private static byte[] backup() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Bytes.utf8("trucewatch.org/backup@v1\npolicy 0\ncheckpoint 0\nsize 1\nroot "
                        + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")
                .toArray());
        out.writeBytes(new byte[] {0, 0, 0, 2, 'a', 'b', 0, 0, 0, 0});
        out.writeBytes(new byte[32]);
        return out.toByteArray();
    }

    /// No data folder is anywhere: what is checked is a file that was handed over.
    private static final DataPlaces NOWHERE = new DataPlaces() {
        @Override
        public Optional<DataPlace> find(Path path) {
            return Optional.empty();
        }

        @Override
        public DataPlace make(Path path, String store) {
            throw new Defect("nothing is made here");
        }

        @Override
        public void restore(Path path, String store, Bytes policy, Filling filling) {
            throw new Defect("nothing is made here");
        }

        @Override
        public Seat seat(Path path, String store) {
            throw new Defect("nothing is served here");
        }

        @Override
        public Folder folder(Path path) {
            return name -> Optional.empty();
        }
    };

    /// The seeds of targets as files of a corpus, by name; the first byte of each names its target.
    static SortedMap<String, byte[]> corpus(List<Target> targets) {
        var corpus = new TreeMap<String, byte[]>();
        for (int at = 0; at < targets.size(); at++) {
            for (var seed : targets.get(at).seeds()) corpus.put("seed-" + corpus.size(), named(at, seed));
        }
        return corpus;
    }

    private static byte[] named(int target, byte[] seed) {
        byte[] input = new byte[seed.length + 1];
        input[0] = (byte) target;
        System.arraycopy(seed, 0, input, 1, seed.length);
        return input;
    }

    static void write(Path folder, SortedMap<String, byte[]> corpus) throws IOException {
        Files.createDirectories(folder);
        for (var input : corpus.entrySet()) Files.write(folder.resolve(input.getKey()), input.getValue());
    }
}
