package org.trucewatch.intake.upload;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Walks through a JPEG file and keeps what its pixels need. Application data, comments and whatever follows the end
/// are left behind; of EXIF, only which way is up is read. Source: ITU-T T.81, annex B.
final class JpegFile {
    private static final int MOST_SCANS = 30;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int ADOBE_BYTES = 12;

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private int turned = 1;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static Picture read(byte[] file) throws Bad {
        var jpeg = new JpegFile(file);
        jpeg.kept.write(0xFF);
        jpeg.kept.write(START);
        while (true) {
            int marker = jpeg.marker();
            if (marker == END) break;
            jpeg.segment(marker);
        }
        jpeg.kept.write(0xFF);
        jpeg.kept.write(END);
        if (jpeg.width == 0 || jpeg.scans == 0) throw Bad.broken("The picture");
        return new Picture(jpeg.kept.toByteArray(), jpeg.width, jpeg.height, jpeg.turned);
    }

    private int marker() throws Bad {
        if (octet() != 0xFF) throw Bad.broken("The picture");
        int marker = octet();
        while (marker == 0xFF) marker = octet(); // filling
        return marker;
    }

    private int octet() throws Bad {
        if (at >= file.length) throw Bad.broken("The picture");
        return file[at++] & 0xFF;
    }

    private void segment(int marker) throws Bad {
        int from = at;
        int length = (octet() << 8) | octet();
        int end = from + length;
        if (length < 2 || end > file.length) throw Bad.broken("The picture");
        if (marker == EXIF) turned = Exif.turned(Arrays.copyOfRange(file, at, end));
        if (isFrame(marker)) frame(end);
        if (marker == ADOBE && length >= 2 + ADOBE_BYTES) keep(marker, Arrays.copyOfRange(file, at, at + ADOBE_BYTES));
        else if (isNeeded(marker)) keep(marker, Arrays.copyOfRange(file, from + 2, end));
        at = end;
        if (marker == SCAN) scan();
    }

    private void keep(int marker, byte[] content) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write((content.length + 2) >> 8);
        kept.write(content.length + 2);
        kept.writeBytes(content);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// Frames, and the tables that they are coded with.
    private static boolean isNeeded(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8) || (marker >= SCAN && marker <= 0xDD);
    }

    private void frame(int end) throws Bad {
        if (width != 0 || end - at < 6) throw Bad.broken("The picture");
        height = number(at + 1);
        width = number(at + 3);
        Picture.mustFit(width, height);
    }

    private int number(int where) {
        return ((file[where] & 0xFF) << 8) | (file[where + 1] & 0xFF);
    }

    /// Coded pixels go on until a marker that is no restart; a zero behind 0xFF says that it is a pixel.
    private void scan() throws Bad {
        if (++scans > MOST_SCANS || width == 0) throw Bad.broken("The picture");
        int from = at;
        while (true) {
            if (at + 1 >= file.length) throw Bad.broken("The picture");
            int next = file[at + 1] & 0xFF;
            if (file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
            at++;
        }
        kept.write(file, from, at - from);
    }
}
