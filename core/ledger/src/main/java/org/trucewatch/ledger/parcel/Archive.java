package org.trucewatch.ledger.parcel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// Files in one ZIP that every system opens, in the one way we write it: stored, undated, in order.
///
/// What is read must be, byte for byte, what would be written. So there is no second table of contents that says
/// something else, nothing hidden between the files, no bomb and no path that leads out.
public final class Archive {
    private static final String DOCUMENT = "package";
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)?[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final int MOST_FILES = 20_000;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int NAMES_IN_UTF8 = 0x0800;
    private static final int VERSION = 20;
    private static final int FIRST_OF_1980 = 0x21;

    private Archive() {}

    public static Bytes write(Map<String, Bytes> files) {
        var all = new ByteArrayOutputStream();
        var central = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            if (!NAME.matcher(name).matches()) throw new Defect("not the name of a file in a package: " + name);
            int offset = all.size();
            byte[] facts = facts(content, name);
            all.writeBytes(new Numbers().four(LOCAL).bytes());
            all.writeBytes(facts);
            all.writeBytes(Bytes.utf8(name).toArray());
            all.writeBytes(content.toArray());
            central.writeBytes(new Numbers().four(CENTRAL).two(VERSION).bytes());
            central.writeBytes(facts);
            central.writeBytes(
                    new Numbers().two(0).two(0).two(0).four(0).four(offset).bytes());
            central.writeBytes(Bytes.utf8(name).toArray());
        });
        int start = all.size();
        all.writeBytes(central.toByteArray());
        all.writeBytes(end(files.size(), start, central.size()));
        return Bytes.of(all.toByteArray());
    }

    /// What both tables of contents say alike: 26 bytes from version to the length of extra fields.
    private static byte[] facts(Bytes content, String name) {
        var crc = new CRC32();
        crc.update(content.toArray());
        return new Numbers()
                .two(VERSION)
                .two(NAMES_IN_UTF8)
                .two(0) // stored
                .two(0) // midnight
                .two(FIRST_OF_1980)
                .four((int) crc.getValue())
                .four(content.size())
                .four(content.size())
                .two(name.length())
                .two(0)
                .bytes();
    }

    private static byte[] end(int files, int start, int length) {
        return new Numbers()
                .four(END)
                .four(0)
                .two(files)
                .two(files)
                .four(length)
                .four(start)
                .two(0)
                .bytes();
    }

    /// Numbers with the lowest byte first.
    private static final class Numbers {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Numbers two(int value) {
            written.write(value);
            written.write(value >>> 8);
            return this;
        }

        Numbers four(int value) {
            return two(value).two(value >>> 16);
        }

        byte[] bytes() {
            return written.toByteArray();
        }
    }

    public static Map<String, Bytes> read(Bytes archive) throws Malformed {
        var files = new LinkedHashMap<String, Bytes>();
        var buffer = ByteBuffer.wrap(archive.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.remaining() >= LOCAL_BYTES && buffer.getInt(buffer.position()) == LOCAL) {
            int at = buffer.position();
            var name = name(buffer, at);
            int from = at + LOCAL_BYTES + name.length();
            long length = Integer.toUnsignedLong(buffer.getInt(at + 22));
            if (length > archive.size() - from) throw Malformed.atByte(DOCUMENT, at, Fault.PACKAGE_CUT.with(name));
            if (files.put(name, archive.slice(from, from + (int) length)) != null) {
                throw Malformed.atByte(DOCUMENT, at, Fault.PACKAGE_TWICE.with(name));
            }
            if (files.size() > MOST_FILES) throw Malformed.atByte(DOCUMENT, at, Fault.PACKAGE_MANY.with());
            buffer.position(from + (int) length);
        }
        if (!write(files).equals(archive)) {
            throw Malformed.atByte(DOCUMENT, buffer.position(), Fault.PACKAGE_OTHER.with());
        }
        return files;
    }

    private static String name(ByteBuffer buffer, int at) throws Malformed {
        int length = Short.toUnsignedInt(buffer.getShort(at + 26));
        if (length > buffer.limit() - at - LOCAL_BYTES)
            throw Malformed.atByte(DOCUMENT, at, Fault.PACKAGE_NAME_CUT.with());
        byte[] bytes = new byte[length];
        buffer.get(at + LOCAL_BYTES, bytes);
        var name = Bytes.of(bytes).text(DOCUMENT);
        if (!NAME.matcher(name).matches()) {
            throw Malformed.atByte(DOCUMENT, at, Fault.PACKAGE_NAME.with());
        }
        return name;
    }
}
