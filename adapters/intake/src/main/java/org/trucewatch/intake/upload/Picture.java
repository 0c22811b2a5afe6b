package org.trucewatch.intake.upload;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture of which nothing is left but what its pixels need, and how it was held when it was taken.
///
/// `turned` is the orientation of EXIF, 1 to 8. The size was read before anything was decoded.
final class Picture {
    /// More than any telephone makes; decoding them all at once would take the memory of the server.
    private static final long MOST_PIXELS = 50_000_000;

    /// Enough to see what is there; larger pictures are made smaller while they are read.
    private static final long PIXELS_OF_A_COPY = 12_000_000;

    private static final float QUALITY = 0.9f;
    private static final Semaphore TURN = new Semaphore(1);

    private final byte[] bare;
    private final int width;
    private final int height;
    private final int turned;

    Picture(byte[] bare, int width, int height, int turned) {
        this.bare = bare;
        this.width = width;
        this.height = height;
        this.turned = turned;
    }

    static void mustFit(long width, long height) throws Bad {
        if (width <= 0 || height <= 0) throw Bad.broken("The picture");
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS)
            throw new Bad(
                    "picture-too-large",
                    "The picture is %d by %d dots, more than the 50 million that are read; make it smaller."
                            .formatted(width, height));
    }

    /// The pixels alone, upright, written anew in at most `most` bytes.
    byte[] cleaned(Upload.Form form, int most) throws Bad {
        TURN.acquireUninterruptibly();
        try {
            var upright = upright(decoded(form));
            var written = written(upright, form);
            while (written.length > most) {
                upright = halved(upright);
                written = written(upright, form);
            }
            return written;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException no) {
            throw Bad.broken("The picture");
        } finally {
            TURN.release();
        }
    }

    private BufferedImage decoded(Upload.Form form) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(form.ending()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(input, true, true);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        int every = 1;
        while ((long) width / every * (height / every) > PIXELS_OF_A_COPY) every++;
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private BufferedImage upright(BufferedImage image) {
        boolean onItsSide = turned >= 5;
        int wide = onItsSide ? image.getHeight() : image.getWidth();
        int high = onItsSide ? image.getWidth() : image.getHeight();
        boolean seeThrough = image.getColorModel().hasAlpha();
        var upright =
                new BufferedImage(wide, high, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(image, turning(wide, high), null);
        pen.dispose();
        return upright;
    }

    /// The eight ways in which EXIF says that a picture lies.
    private AffineTransform turning(int wide, int high) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, wide, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, wide, high);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, high);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage halved(BufferedImage image) {
        var half = new BufferedImage((image.getWidth() + 1) / 2, (image.getHeight() + 1) / 2, image.getType());
        var pen = half.createGraphics();
        pen.drawImage(image, AffineTransform.getScaleInstance(0.5, 0.5), null);
        pen.dispose();
        return half;
    }

    private static byte[] written(BufferedImage image, Upload.Form form) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(form.ending()).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (form == Upload.Form.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
