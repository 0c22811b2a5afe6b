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
    /// What stands for bytes that are no text.
    private static final char REPLACED = '\uFFFD';

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
            if (line.size() == 0 && at - start <= LONGEST) end(bytes, start, at, 1);
            else {
                keep(bytes, start, at);
                end(1);
            }
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

    /// Ends the line that was kept.
    private void end(int breakLength) {
        if (brokenOff) return;
        var bytes = line.toByteArray();
        line.reset();
        end(bytes, 0, bytes.length, breakLength);
    }

    private void end(byte[] bytes, int start, int end, int breakLength) {
        if (lines.isEmpty() && isWide(bytes, start, end)) {
            brokenOff = true;
            problems.file(file, "not-utf8", "The file is UTF-16; save it as UTF-8.");
            return;
        }
        var text = decode(bytes, start, end);
        offset += end - start + breakLength;
        lines.add(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /// True where the file begins with the mark of UTF-16: to read on would give a problem a line.
    private static boolean isWide(byte[] bytes, int start, int end) {
        if (end - start < 2) return false;
        int mark = ((bytes[start] & 0xFF) << 8) | (bytes[start + 1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private String decode(byte[] bytes, int start, int end) {
        var text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) check(ByteBuffer.wrap(bytes, start, end - start));
        return lines.isEmpty() && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /// Tells of a byte that is no UTF-8, unless the mark that stands for one was written by hand.
    private void check(ByteBuffer in) {
        int start = in.position();
        var out = CharBuffer.allocate(in.remaining());
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) tellBadByte(in.position() - start, out.position());
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
