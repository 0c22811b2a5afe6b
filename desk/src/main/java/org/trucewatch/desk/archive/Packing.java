package org.trucewatch.desk.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.Manifest;
import org.trucewatch.ledger.parcel.Parcel;
import org.trucewatch.ledger.tiles.TileFile;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// Makes one file of entries, their proofs under what is signed now, and all that a stranger needs to check
/// them.
final class Packing {
    static final Label NOT_DISCLOSED = new Label("not-disclosed");
    static final Label SEALED = new Label("sealed");

    /// What checks a package without us: with a Java, and in a browser.
    private static final List<String> VERIFIERS = List.of("Verify.java", "Verify.html");

    private static final String READ_ME = """
            This package holds entries of a record that only grows, and the proof that they are in it. Unpack it into
            an empty folder; there

              java Verify.java package . KEY

            checks it with Java 17 or newer, without a network and without software of ours. In place of the dot you
            may name the file that you were sent. Without Java, open Verify.html in a browser, which asks no network
            for anything, and give it the file as it was sent. The key, or the policy, must come from somebody you
            trust: the file `policy` came along with what you check.

            `manifest` says what is in the package, and which entries are there but not shown. The entries are in the
            folder entries, as they were handed in. What is proved is that they stand in the record, unchanged. What
            the package is about, why an entry is not shown, and the files policy, Verify.java, Verify.html and
            READ-ME.txt are the word of whoever sent it: if you doubt them, take Verify.java or Verify.html from
            somebody you trust as well.


            تحوي هذه الحزمة قيودًا من سجل يُضاف إليه ولا يُحذف منه، والبرهان على أنها فيه. فُكّها في مجلد فارغ،
            وشغِّل فيه:

              java Verify.java package . KEY

            فيدقّقها بجافا 17 أو أحدث، من دون شبكة ومن دون أي برنامج منا. ويمكنك أن تكتب بدل النقطة اسم الملف الذي
            أُرسل إليك. ومن دون جافا افتح Verify.html في متصفح، وهو لا يطلب من الشبكة شيئًا، وأعطه الملف كما أُرسل.
            ويجب أن يأتيك المفتاح، أو السياسة، ممن تثق به: فالملف `policy` جاء مع ما تدقّقه.

            يقول `manifest` ما في الحزمة، وأي القيود فيها غير معروض. والقيود في المجلد entries كما سُلِّمت. والمبرهَن
            عليه أنها قائمة في السجل بلا تغيير. أما موضوع الحزمة، وسبب عدم عرض قيد ما، والملفات policy وVerify.java
            وVerify.html وREAD-ME.txt فكلام من أرسلها: فإن شككت فيها فخذ Verify.java أو Verify.html أيضًا ممن تثق به.
            """;

    private Packing() {}

    /// `boxes` has one for each item that is opened.
    static Bytes file(Ledger ledger, DataPlace place, String about, List<Item> items, Map<Long, Parcel.Box> boxes) {
        var manifest = new Manifest(about, Optional.empty(), items);
        var checkpoint = Publishing.current(ledger, place);
        return Archive.write(Parcel.of(ledger, checkpoint, manifest, boxes, companions(place)));
    }

    private static Map<String, Bytes> companions(DataPlace place) {
        var companions = new LinkedHashMap<String, Bytes>();
        place.policy().ifPresent(policy -> companions.put("policy", policy));
        for (var name : VERIFIERS) companions.put(name, shipped(name));
        companions.put("READ-ME.txt", Bytes.utf8(READ_ME));
        return companions;
    }

    /// What a reader has to know of the parts of a package that nobody can prove. A package of another version has
    /// others, and is no worse for it.
    static List<Words> beside(Map<String, Bytes> files) {
        var lines = new ArrayList<>(List.of(Finding.SENDERS_WORD.with()));
        if (!isOwn(files, "READ-ME.txt", Bytes.utf8(READ_ME))) lines.add(Finding.OTHER_COMPANION.with("READ-ME.txt"));
        for (var name : VERIFIERS)
            if (!isOwn(files, name, shipped(name))) lines.add(Finding.OTHER_COMPANION.with(name));
        if (files.containsKey("policy") && !isOfItsLog(files)) lines.add(Finding.OTHER_LOG.with());
        return lines;
    }

    /// True where the file is `own`, or is not there.
    private static boolean isOwn(Map<String, Bytes> files, String name, Bytes own) {
        return files.getOrDefault(name, own).equals(own);
    }

    private static boolean isOfItsLog(Map<String, Bytes> files) {
        try {
            var checkpoint = Checkpoint.read(files.getOrDefault(TileFile.CHECKPOINT, Bytes.EMPTY));
            var standing =
                    Policy.read(files.getOrDefault("policy", Bytes.EMPTY)).weigh(checkpoint);
            return !(standing instanceof Standing.Refused);
        } catch (Malformed malformed) {
            return false;
        }
    }

    private static Bytes shipped(String name) {
        try (var source = Ledger.class.getResourceAsStream(name)) {
            if (source == null) throw new Defect(name + " is not shipped");
            return Bytes.of(source.readAllBytes());
        } catch (IOException cause) {
            throw new Defect(name + " cannot be read: " + cause.getMessage());
        }
    }
}
