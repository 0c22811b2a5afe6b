package org.trucewatch.intake.upload;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures that are made for tests: with places inside, lying on their side, and claiming to be huge.
final class Pictures {
    private static final int PNG_HEADER_END = 33;

    private Pictures() {}

    private static byte[] plain(int width, int height, String form) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) image.setRGB(x, y, Color.ORANGE.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, form, bytes);
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height, List<String> told, String behind) throws IOException {
        return jpeg(
                width,
                height,
                told.stream()
                        .map(words -> words.getBytes(StandardCharsets.ISO_8859_1))
                        .toList(),
                behind.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] jpeg(int width, int height, List<byte[]> told, byte[] behind) throws IOException {
        var plain = plain(width, height, "jpg");
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        for (var segment : told) {
            all.write(0xFF);
            all.write(0xE1);
            all.write((segment.length + 2) >> 8);
            all.write(segment.length + 2);
            all.writeBytes(segment);
        }
        all.write(plain, 2, plain.length - 2);
        all.writeBytes(behind);
        return all.toByteArray();
    }

    static byte[] turned(int width, int height, int turned) throws IOException {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turned);
        return jpeg(width, height, List.of(exif.array()), new byte[0]);
    }

    static byte[] png(int width, int height, String told) throws IOException {
        var plain = plain(width, height, "png");
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, PNG_HEADER_END);
        all.writeBytes(chunk("tEXt", ("Comment\0" + told).getBytes(StandardCharsets.ISO_8859_1)));
        all.write(plain, PNG_HEADER_END, plain.length - PNG_HEADER_END);
        return all.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /// The same PNG with another size in its header.
    static byte[] claiming(byte[] png, int width, int height) {
        var claiming = png.clone();
        var header = ByteBuffer.wrap(claiming).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(claiming, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return claiming;
    }

    static byte[] jpegClaiming(int width, int height) throws IOException {
        var jpeg = plain(8, 8, "jpg");
        int frame = at(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0}, 0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    static boolean holds(byte[] file, String words) {
        return at(file, words.getBytes(StandardCharsets.ISO_8859_1), 0) >= 0;
    }

    private static int at(byte[] file, byte[] part, int from) {
        for (int at = from; at <= file.length - part.length; at++)
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) return at;
        return -1;
    }

    /// The same bytes with the nth occurrence of some words, counted from 0, replaced by others as long.
    static byte[] replaced(byte[] file, String words, String others, int nth) {
        var changed = file.clone();
        var part = words.getBytes(StandardCharsets.ISO_8859_1);
        int at = -1;
        for (int time = 0; time <= nth; time++) at = at(file, part, at + 1);
        System.arraycopy(others.getBytes(StandardCharsets.ISO_8859_1), 0, changed, at, part.length);
        return changed;
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    static List<Integer> size(byte[] file) throws IOException {
        return List.of(image(file).getWidth(), image(file).getHeight());
    }

    static boolean isOrange(byte[] file, int x, int y) throws IOException {
        var seen = new Color(image(file).getRGB(x, y));
        return Math.abs(seen.getRed() - 255) < 10 && Math.abs(seen.getGreen() - 200) < 10 && seen.getBlue() < 20;
    }
}
