package org.trucewatch.casefolder.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.letters.WindowsArabic;
import org.trucewatch.model.pair.Complaint;

/// Cuts bytes into lines of text, never holding more than one longest allowed line of bytes.
///
/// A line that is no UTF-8 is told with the offset of its first wrong byte and kept with marks in their place, so that
/// the rest of the file is still checked. A line over the limit ends the reading: what follows may be a gigabyte.
final class Lines {
    static final int LONGEST = 1 << 20;
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 'P' << 8 | 'K';
    private static final char MARK = '\uFEFF';
    /// What stands for bytes that are no text.
    private static final char REPLACED = '\uFFFD';

    private final String file;
    private final Problems problems;
    private final List<String> lines = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private long offset;
    private boolean brokenOff;
    /// How many lines are not UTF-8: the first is told, and the number of the others.
    private int bad;
    private int firstBad;
    private int firstColumn;
    private long firstByte;
    private int lastBad;
    private boolean looksArabic;

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
        problems.at(file, lines.size() + 1, 0, Fault.LINE_LONG.with());
    }

    /// Ends the line that was kept.
    private void end(int breakLength) {
        if (brokenOff) return;
        var bytes = line.toByteArray();
        line.reset();
        end(bytes, 0, bytes.length, breakLength);
    }

    private void end(byte[] bytes, int start, int end, int breakLength) {
        var otherwise = lines.isEmpty() ? notText(bytes, start, end) : Optional.<Complaint>empty();
        if (otherwise.isPresent()) {
            brokenOff = true;
            problems.file(file, otherwise.get());
            return;
        }
        var text = decode(bytes, start, end);
        offset += end - start + breakLength;
        lines.add(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /// Why a file is not text to its first letter: to read on would give a problem a line.
    private static Optional<Complaint> notText(byte[] bytes, int start, int end) {
        if (end - start < 2) return Optional.empty();
        int mark = ((bytes[start] & 0xFF) << 8) | (bytes[start + 1] & 0xFF);
        return switch (mark) {
            case 0xFEFF, 0xFFFE -> Optional.of(Fault.UTF16.with());
            case GZIP, ZIP -> Optional.of(Fault.FILE_ZIPPED.with());
            default -> {
                if (isHalfNothing(mark)) yield Optional.of(Fault.UTF16.with());
                yield hasBareReturn(bytes, start, end) ? Optional.of(Fault.LINE_ENDS.with()) : Optional.empty();
            }
        };
    }

    /// A Latin letter in UTF-16, where there is no mark before it.
    private static boolean isHalfNothing(int mark) {
        return mark != 0 && ((mark & 0xFF) == 0 || mark >>> 8 == 0);
    }

    /// Before the one that may end the line.
    private static boolean hasBareReturn(byte[] bytes, int start, int end) {
        for (int at = start; at < end - 1; at++) if (bytes[at] == '\r') return true;
        return false;
    }

    private String decode(byte[] bytes, int start, int end) {
        var text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) check(bytes, start, end);
        return lines.isEmpty() && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /// Tells of a byte that is no UTF-8, unless the mark that stands for one was written by hand.
    private void check(byte[] bytes, int start, int end) {
        var in = ByteBuffer.wrap(bytes, start, end - start);
        var out = CharBuffer.allocate(in.remaining());
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) return;
        lastBad = lines.size() + 1;
        looksArabic |= WindowsArabic.looksLike(bytes, start, end);
        if (++bad > 1) return;
        firstBad = lastBad;
        firstColumn = out.position() + 1;
        firstByte = offset + in.position() - start;
    }

    /// One sentence for one slip: the whole file is in another encoding.
    private void tellBad() {
        if (looksArabic) {
            problems.at(file, firstBad, firstColumn, Fault.WINDOWS_ARABIC.with());
            return;
        }
        problems.at(file, firstBad, firstColumn, Fault.NOT_UTF8.with(firstByte));
        if (bad > 1) problems.at(file, lastBad, 0, Fault.NOT_UTF8_MORE.with(bad - 1));
    }

    List<String> finish() {
        if (line.size() > 0) end(0);
        if (bad > 0) tellBad();
        return lines;
    }
}
