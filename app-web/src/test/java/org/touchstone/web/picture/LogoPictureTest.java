package org.touchstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.touchstone.newsroom.Refusal;

class LogoPictureTest {

    /** A WebP of 40 by 40 points, written by another program. */
    private static final byte[] WEBP = Base64.getDecoder().decode(
            "UklGRloAAABXRUJQVlA4TE0AAAAvJ8AJAA9wwP9v/P/pf/7jAawi225y6J+REKmJtEhBAgIYDr0piOj/BPjjSk3MGpk0MOpA0YZ8"
            + "UcEFsHxWgWcN+WKgaGDUyKSJWa38JwA=");

    private static byte[] picture(String format, int width, int height, int points) throws IOException {
        var image = new BufferedImage(width, height, points);
        image.setRGB(width / 2, height / 2, 0xff1a7f4e);
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> LogoPicture.of(bytes)).isInstanceOfSatisfying(Refusal.Invalid.class, no -> {
            assertThat(no.key()).isEqualTo(key);
            assertThat(no.field()).isEqualTo("file");
        });
    }

    @Test
    void pngAndJpegAndWebPAreDrawnAnewAsPngAndMadeSmaller() throws IOException {
        for (byte[] bytes : new byte[][] {picture("png", 1_200, 300, BufferedImage.TYPE_INT_ARGB),
                picture("jpg", 1_200, 300, BufferedImage.TYPE_INT_RGB)}) {
            LogoPicture logo = LogoPicture.of(bytes);
            assertThat(logo.width()).isEqualTo(640);
            assertThat(logo.height()).isEqualTo(160);
            assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth()).isEqualTo(640);
        }
        assertThat(LogoPicture.of(WEBP).width()).isEqualTo(40);
        assertThat(LogoPicture.of(picture("png", 40, 50, BufferedImage.TYPE_BYTE_GRAY)).height()).isEqualTo(50);
    }

    @Test
    void nothingOfTheFileIsKeptButItsPoints() throws IOException {
        byte[] png = picture("png", 64, 64, BufferedImage.TYPE_INT_ARGB);
        var secret = new ByteArrayOutputStream();
        secret.write(png);
        secret.writeBytes("<script>behind the picture</script>".getBytes(StandardCharsets.US_ASCII));
        String kept = new String(LogoPicture.of(secret.toByteArray()).png(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("script").startsWith("\u0089PNG");
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() throws IOException {
        refused("file.empty", new byte[0]);
        refused("logo.heavy", new byte[LogoPicture.SIZE_LIMIT + 1]);
        refused("logo.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                .getBytes(StandardCharsets.UTF_8));
        refused("logo.kind", "GIF89a, or so".getBytes(StandardCharsets.UTF_8));
        refused("logo.size", picture("png", 20, 500, BufferedImage.TYPE_INT_ARGB));
        refused("logo.size", picture("png", 5_000, 5_000, BufferedImage.TYPE_BYTE_BINARY));
        byte[] png = picture("png", 64, 64, BufferedImage.TYPE_INT_ARGB);
        refused("logo.broken", Arrays.copyOf(png, 30));
        byte[] webp = Arrays.copyOf(WEBP, 24);
        assertThatThrownBy(() -> LogoPicture.of(webp)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void pictureThatClaimsToBeHugeIsRefusedBeforeItIsRead() throws IOException {
        byte[] png = picture("png", 64, 64, BufferedImage.TYPE_INT_ARGB);
        // the width in the head of the PNG
        png[16] = 0x7f;
        refused("logo.size", png);
    }
}
