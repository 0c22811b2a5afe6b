package org.trucewatch.casefolder.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts bytes into lines of text, never holding more than one longest allowed line of bytes.
///
/// A line that is no UTF-8 is told with the offset of its first wrong byte and kept with marks in their place, so that
/// the rest of the file is still checked. A line over the limit ends the reading: what follows may be a gigabyte.
final class Lines {
    static final int LONGEST = 1 << 20;
    private static final char MARK = '\uFEFF';

    private final String file;
    private final Problems problems;
    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private long offset;
    private boolean brokenOff;

    Lines(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    boolean brokenOff() {
        return brokenOff;
    }

    void take(byte[] bytes, int length) {
        int start = 0;
        for (int at = 0; at < length && !brokenOff; at++) {
            if (bytes[at] != '\n') continue;
            keep(bytes, start, at);
            end(1);
            start = at + 1;
        }
        keep(bytes, start, length);
    }

    private void keep(byte[] bytes, int start, int end) {
        if (brokenOff) return;
        line.write(bytes, start, end - start);
        if (line.size() <= LONGEST) return;
        brokenOff = true;
        line.reset();
        problems.at(
                file,
                lines.size() + 1,
                0,
                "line-long",
                "This line is longer than 1 MiB; the file is read up to here. Is it a table at all?");
    }

    private void end(int breakLength) {
        if (brokenOff) return;
        var bytes = line.toByteArray();
        if (lines.isEmpty() && isWide(bytes)) {
            brokenOff = true;
            problems.file(file, "not-utf8", "The file is UTF-16; save it as UTF-8.");
            return;
        }
        var text = decode(bytes);
        offset += bytes.length + breakLength;
        line.reset();
        lines.add(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /// True where the file begins with the mark of UTF-16: to read on would give a problem a line.
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) return false;
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private String decode(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) tellBadByte(in.position(), out.position());
        var text = result.isError()
                ? new String(bytes, StandardCharsets.UTF_8)
                : out.flip().toString();
        return lines.isEmpty() && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private void tellBadByte(int position, int column) {
        problems.at(
                file,
                lines.size() + 1,
                column + 1,
                "not-utf8",
                "The byte at offset %d is not UTF-8; save the file as UTF-8.".formatted(offset + position));
    }

    List<String> finish() {
        if (line.size() > 0) end(0);
        return lines;
    }
}
