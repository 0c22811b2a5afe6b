package org.trucewatch.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.ledger.bytes.Bytes;

/// Pictures as telephones take them: small, and with the place inside.
final class Photographs {
    static final String PLACE = "34.8402 N 36.7310 E";

    private Photographs() {}

    static byte[] withPlace() {
        byte[] plain = plain();
        var words = ("Exif\0\0MM\0*\0\0\0\bGPS " + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.write(0xFF);
        photo.write(0xE1);
        photo.write((words.length + 2) >> 8);
        photo.write(words.length + 2);
        photo.writeBytes(words);
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        return photo.toByteArray();
    }

    private static byte[] plain() {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) image.setRGB(x, x % 48, Color.ORANGE.getRGB());
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String sha256(byte[] content) {
        return FilePart.sha256(Bytes.of(content));
    }
}
