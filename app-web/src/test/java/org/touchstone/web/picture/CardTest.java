package org.touchstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.touchstone.newsroom.Tone;

class CardTest {

    private static final Card.Verdict FALSE = new Card.Verdict(Tone.FALSE, "False", 0);

    private static BufferedImage card(String title, Card.Verdict... verdicts) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                Card.png("Tideline Fact Desk (invented)", null, "A claim", title, List.of(verdicts))));
    }

    @Test
    void aCardIsAsLargeAsSitesAskForAndCarriesTheVerdictsColour() throws IOException {
        BufferedImage card = card("The dredging cost £4.1 million.", FALSE);
        assertThat(card.getWidth()).isEqualTo(Card.WIDTH);
        assertThat(card.getHeight()).isEqualTo(Card.HEIGHT);
        assertThat(card.getRGB(1100, 570) & 0xffffff).isEqualTo(0xb3261e);
    }

    @Test
    void titleIsDrawnWithLettersOfOurOwn() throws IOException {
        assertThat(ink(card("", FALSE))).isLessThan(ink(card("The dredging", FALSE)));
        assertThat(Lettering.SERIF.width("mm", 40)).isGreaterThan(Lettering.SERIF.width("il", 40));
        assertThat(Lettering.SERIF.width("Łódź, Çeşme, Ångström", 40)).isGreaterThan(300);
        // where the first word ends, the second begins: nothing of them overlaps, and each letter takes part
        assertThat(Lettering.SERIF.width("جدار الخليج", 40)).isBetween(100.0, 240.0);
        assertThat(Lettering.SANS.width("بب", 40)).as("joined").isLessThan(2 * Lettering.SANS.width("ب", 40));
        assertThat(Lettering.SERIF.line("שלום", 40).getBounds2D().getWidth()).isBetween(60.0, 140.0);
        for (String sign : List.of("✓", "◕", "◐", "◔", "✕")) {
            assertThat(Lettering.SIGNS.line(sign, 40).getBounds2D().isEmpty()).as(sign).isFalse();
        }
    }

    private static long ink(BufferedImage card) {
        int[] points = card.getRGB(60, 215, 1100, 270, null, 0, 1100);
        return Arrays.stream(points).filter(point -> (point & 0xff) < 0x60).count();
    }

    @Test
    void nameStandsBesideTheLogoAndNotOnIt() throws IOException {
        var logo = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 100; y++) {
                logo.setRGB(x, y, 0xff1d4ed8);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(logo, "png", bytes);
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(
                Card.png("Tideline", bytes.toByteArray(), "A claim", "Title", List.of(FALSE))));
        for (int x = 80; x < 250; x++) {
            assertThat(card.getRGB(x, 96) & 0xffffff).as("point %d of the logo", x).isEqualTo(0x1d4ed8);
        }
    }

    @Test
    void whateverATitleHoldsThereIsACard() throws IOException {
        for (String title : List.of("", " ", "مدينة الميناء", "港口疏浚使洪水风险减半", "🐤🐤", "a\u0000b\u202ec\uffff",
                "word ".repeat(400), "W".repeat(2_000), "👩‍🚀".repeat(300), "\ud83d", "e\u0301".repeat(500))) {
            assertThat(card(title, FALSE, FALSE, FALSE).getWidth()).isEqualTo(Card.WIDTH);
        }
    }

    @Test
    void longTitleEndsInDotsAfterItsLastLine() {
        List<String> lines = Lettering.SERIF.lines("several words that go on ".repeat(40), 52, 1_056, 4);
        assertThat(lines).hasSize(4).allMatch(line -> Lettering.SERIF.width(line, 52) <= 1_056);
        assertThat(lines.get(3)).endsWith("…");
        assertThat(Lettering.SERIF.lines("Short", 52, 1_056, 4)).containsExactly("Short");
    }
}
