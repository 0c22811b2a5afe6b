package org.trucewatch.cli.page;

import io.nayuki.qrcodegen.QrCode;

/// A QR code on a screen or on paper, with the quiet zone that scanners need.
public final class QrPage {
    private static final int QUIET = 4;

    private final QrCode code;

    private QrPage(QrCode code) {
        this.code = code;
    }

    public static QrPage of(String text) {
        return new QrPage(QrCode.encodeText(text, QrCode.Ecc.LOW));
    }

    /// Two rows of the code in one line; light is drawn, for screens are dark.
    public String blocks() {
        var out = new StringBuilder();
        for (int row = -QUIET; row < code.size + QUIET; row += 2) {
            for (int column = -QUIET; column < code.size + QUIET; column++) {
                boolean upper = isLight(column, row);
                boolean lower = isLight(column, row + 1);
                out.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            out.append('\n');
        }
        return out.toString();
    }

    private boolean isLight(int column, int row) {
        return row < code.size + QUIET && !code.getModule(column, row);
    }

    public String svg() {
        int size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) path.append("M%d,%dh1v1h-1z".formatted(column + QUIET, row + QUIET));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/>
                </svg>
                """.formatted(size, path);
    }
}
