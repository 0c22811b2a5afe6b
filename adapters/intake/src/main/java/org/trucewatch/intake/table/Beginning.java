package org.trucewatch.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.trucewatch.model.pair.Complaint;

/// What the first bytes of a file say of its kind.
enum Beginning {
    GZIP,
    ZIP,
    SHEET,
    UTF16,
    OTHER;

    private static final int LENGTH = 64;
    private static final int NAME_OF_FIRST = 30;

    /// Looks ahead; the next to read begins at the start.
    static Beginning of(BufferedInputStream in) throws IOException {
        in.mark(LENGTH);
        byte[] bytes = in.readNBytes(LENGTH);
        in.reset();
        if (bytes.length < 2) return OTHER;
        return switch ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) {
            case 0x1F8B -> GZIP;
            case 0xFEFF, 0xFFFE -> UTF16;
            case 0xD0CF -> SHEET;
            case 'P' << 8 | 'K' -> isWorkbook(bytes) ? SHEET : ZIP;
            default -> isHalfNothing(bytes) ? UTF16 : OTHER;
        };
    }

    /// A Latin letter in UTF-16, where there is no mark before it.
    private static boolean isHalfNothing(byte[] bytes) {
        return bytes[0] == 0 ^ bytes[1] == 0;
    }

    /// Workbooks are archives; their first file is called so in all that write them.
    private static boolean isWorkbook(byte[] bytes) {
        var name = new StringBuilder();
        for (int at = NAME_OF_FIRST; at < bytes.length; at++) name.append((char) (bytes[at] & 0xFF));
        return name.indexOf("[Content_Types]") == 0 || name.indexOf("mimetypeapplication/vnd.oasis") == 0;
    }

    /// Why such a file cannot be taken; empty where it may be a table.
    Optional<Complaint> complaint() {
        return switch (this) {
            case GZIP, OTHER -> Optional.empty();
            case ZIP -> Optional.of(Fault.FILE_ZIP.with());
            case SHEET -> Optional.of(Fault.FILE_SHEET.with());
            case UTF16 -> Optional.of(Fault.UTF16.with());
        };
    }
}
