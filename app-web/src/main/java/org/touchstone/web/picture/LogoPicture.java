package org.touchstone.web.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.touchstone.newsroom.Refusal;

/**
 * A logo as an admin brought it, drawn anew: what is kept and shown is a PNG of ours, with nothing in it but points.
 *
 * @param png its bytes
 * @param width in points, at most {@value #WIDEST}
 * @param height in points, at most {@value #HIGHEST}
 */
public record LogoPicture(byte[] png, int width, int height) {

    /** The largest file that is read, in bytes. */
    public static final int SIZE_LIMIT = 2_000_000;
    static final int WIDEST = 640;
    static final int HIGHEST = 160;

    private static final int SMALLEST = 32;
    private static final int LONGEST = 6_000;
    private static final long POINTS = 12_000_000;

    /**
     * Reads a PNG, JPEG or WebP and makes it no larger than pages need it.
     *
     * @throws Refusal.Invalid for the field {@code file} when it is none, too large, too small, or broken
     */
    public static LogoPicture of(byte[] bytes) {
        if (bytes.length == 0) {
            throw no("file.empty");
        }
        if (bytes.length > SIZE_LIMIT) {
            throw no("logo.heavy");
        }
        ImageReader reader = reader(bytes);
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            // before any point is read: a small file may hold a picture that fills the memory
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < SMALLEST || height < SMALLEST || width > LONGEST || height > LONGEST
                    || (long) width * height > POINTS) {
                throw no("logo.size");
            }
            return drawn(reader.read(0));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw no("logo.broken");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n")) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw no(start.toLowerCase(Locale.ROOT).contains("<svg") ? "logo.svg" : "logo.kind");
    }

    private static LogoPicture drawn(BufferedImage read) throws IOException {
        BufferedImage image = read;
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        while (image.getWidth() / 2 > width && image.getHeight() / 2 > height) {
            image = copy(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        image = copy(image, width, height);
        var bytes = new ByteArrayOutputStream(32_000);
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        return new LogoPicture(bytes.toByteArray(), width, height);
    }

    private static BufferedImage copy(BufferedImage image, int width, int height) {
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = copy.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return copy;
    }

    private static Refusal.Invalid no(String key) {
        return new Refusal.Invalid("file", key);
    }
}
