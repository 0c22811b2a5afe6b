package org.trucewatch.intake.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks through a ZIP file without writing anything out: how much it would grow to, what its names would do, and
/// whether its two lists of contents agree. Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
final class ArchiveFile {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 200_000_000;
    private static final long MOST_TIMES = 100;
    private static final long ALWAYS_ALLOWED = 1_000_000;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    private final byte[] file;
    private final ByteBuffer bytes;
    private long grown;

    private ArchiveFile(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// One file within, as the list at the end has it.
    private record Entry(ArchiveName name, int method, long packed, int data) {}

    static void check(byte[] file) throws Bad {
        new ArchiveFile(file).check();
    }

    private void check() throws Bad {
        int end = file.length - END_BYTES;
        if (end < 0 || bytes.getInt(end) != END)
            throw unsafe("has something behind its end, or is not whole; pack it anew.");
        int count = number(end + 10);
        if (count > MOST_ENTRIES) throw unsafe("holds more than 1,000 files; hand in fewer.");
        var entries = entries(bytes.getInt(end + 16), count, end);
        mustNotOverlap(entries);
        for (var entry : entries) content(entry);
    }

    private List<Entry> entries(int start, int count, int end) throws Bad {
        var entries = new ArrayList<Entry>();
        var names = new HashSet<String>();
        int at = start;
        for (int nth = 0; nth < count; nth++) {
            if (at < 0 || at > end - CENTRAL_BYTES || bytes.getInt(at) != CENTRAL) throw broken();
            var entry = entry(at, end);
            if (!names.add(entry.name.folded())) throw unsafe("holds two files of one name; pack it anew.");
            entries.add(entry);
            at += CENTRAL_BYTES + number(at + 28) + number(at + 30) + number(at + 32);
        }
        if (at != end) throw broken();
        return entries;
    }

    private Entry entry(int at, int end) throws Bad {
        int nameBytes = number(at + 28);
        if (nameBytes > end - at - CENTRAL_BYTES) throw broken();
        var name = ArchiveName.of(file, at + CENTRAL_BYTES, nameBytes);
        if ((number(at + 8) & ENCRYPTED) != 0) throw unsafe("is locked by a password; hand it in unlocked.");
        if (((bytes.getInt(at + 38) >>> 16) & KIND_OF_FILE) == LINK)
            throw unsafe("holds a link to another file; pack the file itself.");
        int method = number(at + 10);
        if (method != STORED && method != DEFLATED) throw unsafe("is packed in a way that is not read; pack it anew.");
        long packed = bytes.getInt(at + 20) & 0xFFFFFFFFL;
        return new Entry(name, method, packed, data(bytes.getInt(at + 42), name, packed));
    }

    /// Where the content begins, if the list in front says the same as that at the end.
    private int data(int local, ArchiveName name, long packed) throws Bad {
        if (local < 0 || local > file.length - LOCAL_BYTES || bytes.getInt(local) != LOCAL) throw broken();
        int nameBytes = number(local + 26);
        int data = local + LOCAL_BYTES + nameBytes + number(local + 28);
        if (data < 0 || data + packed > file.length) throw broken();
        if (!ArchiveName.of(file, local + LOCAL_BYTES, nameBytes).equals(name))
            throw unsafe("calls one file by two names; pack it anew.");
        return data;
    }

    private void mustNotOverlap(List<Entry> entries) throws Bad {
        var inOrder =
                entries.stream().sorted(Comparator.comparingInt(Entry::data)).toList();
        for (int at = 1; at < inOrder.size(); at++) {
            var before = inOrder.get(at - 1);
            if (before.data + before.packed > inOrder.get(at).data)
                throw unsafe("holds files that lie over each other; pack it anew.");
        }
    }

    private void content(Entry entry) throws Bad {
        if (entry.method == STORED) {
            grow(entry.packed);
            mustBeNoArchive(file, entry.data, (int) entry.packed);
        } else inflate(entry);
    }

    /// Unpacked piece by piece, and thrown away: only the amount counts, and how it begins.
    private void inflate(Entry entry) throws Bad {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(file, entry.data, (int) entry.packed);
            byte[] piece = new byte[64 << 10];
            for (boolean first = true; !inflater.finished(); first = false) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) throw broken();
                if (first) mustBeNoArchive(piece, 0, count);
                grow(count);
            }
        } catch (DataFormatException wrong) {
            throw broken();
        } finally {
            inflater.end();
        }
    }

    private void grow(long more) throws Bad {
        grown += more;
        boolean swells = grown > ALWAYS_ALLOWED && grown > MOST_TIMES * file.length;
        if (grown > MOST_BYTES || swells)
            throw unsafe("would grow to more than 200 MB or a hundred times its size; hand in fewer files.");
    }

    private static void mustBeNoArchive(byte[] content, int from, int count) throws Bad {
        if (Archives.isOne(content, from, count)) throw unsafe("holds another archive; hand that in by itself.");
    }

    private int number(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static Bad broken() {
        return Bad.broken("The ZIP file");
    }

    static Bad unsafe(String what) {
        return new Bad("archive-unsafe", "The ZIP file " + what);
    }
}
