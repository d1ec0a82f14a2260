package org.touchstone.web.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Tone;

/**
 * The picture others show beside a link to a review or a claim, {@value #WIDTH} by {@value #HEIGHT} points, as the Open
 * Graph protocol has it: whose it is, what it is about, and the verdicts by colour, sign and word.
 */
public final class Card {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int EDGE = 72;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x1d1b18);
    private static final Color SOFT = new Color(0x5f5a51);
    private static final Color LINE = new Color(0xe3ded3);
    private static final Map<Tone, Color> COLOURS = Map.of(Tone.TRUE, new Color(0x1a7f4e),
            Tone.MOSTLY_TRUE, new Color(0x4a7318), Tone.HALF, new Color(0x856000),
            Tone.MOSTLY_FALSE, new Color(0xa44a0c), Tone.FALSE, new Color(0xb3261e),
            Tone.UNNUMBERED, new Color(0x5d5a9a));
    private static final Map<Tone, String> SIGNS = Map.of(Tone.TRUE, "✓", Tone.MOSTLY_TRUE, "◕", Tone.HALF, "◐",
            Tone.MOSTLY_FALSE, "◔", Tone.FALSE, "✕", Tone.UNNUMBERED, "?");

    /**
     * A verdict with what stands beside its sign.
     *
     * @param share how wide its part of the strip is, in any unit; 0 for none
     */
    public record Verdict(Tone tone, String words, int share) {
    }

    private Card() {
    }

    /**
     * The card as PNG.
     *
     * @param newsroom whose review it is
     * @param logo the newsroom's logo as PNG; null when there is none
     * @param kicker what it is, in a few words
     * @param title the article's title, or the claim
     * @param verdicts one is shown large, several in a row above a strip
     */
    public static byte[] png(String newsroom, byte @Nullable [] logo, String kicker, String title,
                             List<Verdict> verdicts) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.setColor(PAPER);
            drawing.fillRect(0, 0, WIDTH, HEIGHT);
            int x = EDGE + logo(drawing, logo);
            write(drawing, Lettering.SANS, newsroom, 30, INK, x, 106, WIDTH - x - EDGE);
            drawing.setColor(LINE);
            drawing.fill(new Rectangle2D.Double(EDGE, 150, WIDTH - 2.0 * EDGE, 2));
            write(drawing, Lettering.SANS, kicker, 26, SOFT, EDGE, 204, WIDTH - 2 * EDGE);
            title(drawing, title, verdicts.size() == 1 ? 250 : 260);
            if (verdicts.size() == 1) {
                large(drawing, verdicts.get(0));
            } else {
                row(drawing, verdicts);
            }
        } finally {
            drawing.dispose();
        }
        return written(image);
    }

    private static int logo(Graphics2D drawing, byte @Nullable [] logo) {
        if (logo == null) {
            return 0;
        }
        try {
            // which closes what it reads
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(logo)));
            if (image == null) {
                return 0;
            }
            double scale = Math.min(64.0 / image.getHeight(), 360.0 / image.getWidth());
            int width = (int) Math.round(image.getWidth() * scale);
            int height = (int) Math.round(image.getHeight() * scale);
            drawing.drawImage(image, EDGE, 96 - height / 2, width, height, null);
            return width + 24;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static void title(Graphics2D drawing, String title, int top) {
        double size = 64;
        List<String> lines = Lettering.SERIF.lines(title, size, WIDTH - 2.0 * EDGE, 3);
        if (lines.size() == 3) {
            size = 52;
            lines = Lettering.SERIF.lines(title, size, WIDTH - 2.0 * EDGE, 4);
        }
        double y = top + size * .55;
        for (String line : lines) {
            write(drawing, Lettering.SERIF, line, size, INK, EDGE, y, WIDTH - 2 * EDGE);
            y += size * 1.18;
        }
    }

    private static void large(Graphics2D drawing, Verdict verdict) {
        drawing.setColor(COLOURS.get(verdict.tone()));
        drawing.fillRect(0, 510, WIDTH, 120);
        sign(drawing, verdict.tone(), 56, Color.WHITE, EDGE, 590);
        List<String> words = Lettering.SANS.lines(verdict.words(), 50, WIDTH - 2.0 * EDGE - 80, 1);
        write(drawing, Lettering.SANS, words.isEmpty() ? "" : words.get(0), 50, Color.WHITE, EDGE + 80, 588,
                WIDTH - 2 * EDGE - 80);
    }

    private static void row(Graphics2D drawing, List<Verdict> verdicts) {
        double x = EDGE;
        for (Verdict verdict : verdicts) {
            double width = 40 + Lettering.SANS.width(verdict.words(), 26);
            if (x + width > WIDTH - EDGE) {
                break;
            }
            sign(drawing, verdict.tone(), 28, COLOURS.get(verdict.tone()), x, 538);
            write(drawing, Lettering.SANS, verdict.words(), 26, INK, x + 40, 537, WIDTH);
            x += width + 36;
        }
        int all = verdicts.stream().mapToInt(Verdict::share).sum();
        double at = EDGE;
        for (Verdict verdict : verdicts) {
            double width = all == 0 ? 0 : (WIDTH - 2.0 * EDGE) * verdict.share() / all;
            drawing.setColor(COLOURS.get(verdict.tone()));
            drawing.fill(new Rectangle2D.Double(at, 570, Math.max(0, width - 4), 16));
            at += width;
        }
    }

    private static void sign(Graphics2D drawing, Tone tone, double size, Color colour, double x, double y) {
        String sign = SIGNS.getOrDefault(tone, "?");
        draw(drawing, (sign.equals("?") ? Lettering.SANS : Lettering.SIGNS).line(sign, size), colour, x, y);
    }

    private static void write(Graphics2D drawing, Lettering letters, String words, double size, Color colour, double x,
                              double y, double room) {
        String shown = letters.lines(words, size, room, 1).stream().findFirst().orElse("");
        double from = Lettering.rightToLeft(shown) ? x + room - letters.width(shown, size) : x;
        draw(drawing, letters.line(shown, size), colour, from, y);
    }

    private static void draw(Graphics2D drawing, Shape shape, Color colour, double x, double y) {
        drawing.setColor(colour);
        drawing.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape));
    }

    private static byte[] written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(64_000);
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
