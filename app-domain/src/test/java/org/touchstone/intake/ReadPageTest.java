package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.intake.LeftOut.Why;

class ReadPageTest {

    private static final String ONE = "The harbour of Marlow Bay reopened on Monday after eleven weeks of repairs,"
            + " the council"
            + " said in a statement.";
    private static final String TWO = "“It was closed in March,” said Ann Lee, who runs the ferry, “and we lost the"
            + " spring.”"
            + " She expects the summer to be better.";
    private static final String THREE = "The repairs cost four million, of which the state paid half, according to"
            + " the town's"
            + " budget for the year.";

    @Test
    void theBodyIsFoundAmongMenusPromotionsAndComments() throws Unreadable {
        Extracted read = page("""
                <body><nav><a href=/>Home</a><a href=/sport>Sport</a></nav>
                <div id=content><h1>Harbour reopens</h1><p class=byline>By Bo Ray</p><div class=share-bar>Share</div>
                <p>%s</p><div class="ad-slot">Buy our boats today, the best boats of the bay, now at half the price.</div>
                <p>%s</p><h2>The cost</h2><p>%s</p>
                <h3>Related stories</h3><ul><li><a href=/a>Storm hits the bay</a></li></ul>
                <section id=comments><p>I never liked that harbour, and I will say so here at some length, twice a week.</p></section>
                </div><footer>© Marlow Bay Courier, all rights reserved, whatever that may mean to you.</footer></body>
                """.formatted(ONE, TWO, THREE));

        assertThat(read.text()).isEqualTo(String.join("\n\n", "Harbour reopens", ONE, TWO, "The cost", THREE));
        assertThat(read.leftOut()).extracting(LeftOut::why)
                .contains(Why.NAVIGATION, Why.PROMOTION, Why.COMMENTS, Why.PAGE_FURNITURE);
        assertThat(read.details().byline()).isEqualTo("Bo Ray");
    }

    @Test
    void whatWasLeftOutCanBeTakenBackWhereItStood() throws Unreadable {
        Extracted read = page("<h1>Harbour reopens</h1><div><p>" + ONE
                + "</p><aside><p>A word beside the article.</p></aside><p>"
                + TWO + "</p><p>" + THREE + "</p></div>");
        LeftOut aside = read.leftOut().stream().filter(l -> l.why() == Why.ASIDE).findFirst().orElseThrow();

        Extracted taken = read.takeBack(List.of(aside));

        assertThat(taken.text()).isEqualTo(
                String.join("\n\n", "Harbour reopens", ONE, "A word beside the article.", TWO, THREE));
        assertThat(taken.leftOut()).doesNotContain(aside);
        assertThat(read.takeBack(List.of())).isEqualTo(read);
    }

    @Test
    void allThatWasLeftOutAtTheEndComesBackInOrder() throws Unreadable {
        Extracted read = new Extracted(Kind.HTML, "A.\n\nB.", Details.NONE,
                List.of(new LeftOut("x", Why.ASIDE, 0), new LeftOut("y", Why.ASIDE, 4), new LeftOut("z", Why.ASIDE, 6),
                        new LeftOut("q", Why.ASIDE, 6)),
                List.of(), List.of(new Lead("l", "", 4, Lead.Kind.NOTE)));

        Extracted one = read.takeBack(List.of(read.leftOut().get(1)));
        Extracted all = one.takeBack(one.leftOut());

        assertThat(one.text()).isEqualTo("A.\n\ny\n\nB.");
        assertThat(all.text()).isEqualTo("x\n\nA.\n\ny\n\nB.\n\nz\n\nq");
        assertThat(all.leads().get(0).at()).isEqualTo(all.text().indexOf("B."));
        assertThat(all.leftOut()).isEmpty();
    }

    @Test
    void captionsAreKeptApart() throws Unreadable {
        Extracted read = page("<article><p>" + ONE + "</p><figure><img src=a.jpg><figcaption>The pier in"
                + " 1950</figcaption></figure><p>"
                + TWO + "</p></article>");

        assertThat(read.captions()).containsExactly("The pier in 1950");
        assertThat(read.text()).doesNotContain("1950");
    }

    @Test
    void hiddenTextIsNoText() throws Unreadable {
        Extracted read = page("<p>" + ONE + "</p><p style='display: none'>" + TWO + "</p><p hidden>x</p><p>" + THREE
                + "<script>var a = 1;</script></p>");

        assertThat(read.text()).isEqualTo(ONE + "\n\n" + THREE);
    }

    @Test
    void lineBreaksPartParagraphsWhenDoubled() throws Unreadable {
        assertThat(page("<div>" + ONE + "<br><br>" + TWO + "<br>" + THREE + "</div>").text())
                .isEqualTo(ONE + "\n\n" + TWO + "\n" + THREE);
    }

    @Test
    void detailsAreTakenFromJsonLd() throws Unreadable {
        Extracted read = page("""
                <html lang=en-GB><head><title>Harbour reopens | Marlow Bay Courier</title>
                <link rel=canonical href="https://courier.example/harbour">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
                {"@type":["NewsArticle"],"headline":"Harbour &amp; pier reopen","author":[{"name":"Bo Ray"},{"name":"Cy Fox"}],
                "publisher":{"@type":"Organization","name":"Marlow Bay Courier"},"datePublished":"2024-05-06T23:30:00-05:00",
                "dateModified":"2024-05-08"}]}</script></head><body><p>%s</p></body>
                """.formatted(ONE));

        assertThat(read.details()).isEqualTo(new Details("Harbour & pier reopen", "Bo Ray, Cy Fox",
                "Marlow Bay Courier",
                "https://courier.example/harbour", "en-GB", Optional.of(LocalDate.of(2024, 5, 6)),
                Optional.of(LocalDate.of(2024, 5, 8))));
    }

    @Test
    void detailsAreTakenFromOpenGraphMetaAndMicrodata() throws Unreadable {
        Extracted read = page("""
                <html><head><title>Courier - Harbour reopens</title><meta property="og:site_name" content="Courier">
                <meta property="og:title" content="Harbour reopens - Courier"><meta property="og:locale" content="en_US">
                <meta name="author" content="By Bo Ray"><meta property="og:url" content="https://courier.example/a"></head>
                <body><div itemscope itemtype="https://schema.org/NewsArticle"><time itemprop=datePublished datetime="2024-05-06">x</time>
                <p>%s</p></div></body>
                """.formatted(ONE));

        assertThat(read.details()).isEqualTo(new Details("Harbour reopens", "Bo Ray", "Courier",
                "https://courier.example/a",
                "en-US", Optional.of(LocalDate.of(2024, 5, 6)), Optional.empty()));
    }

    @Test
    void brokenDescriptionsAreIgnored() throws Unreadable {
        Extracted read = page("<head><title>Harbour reopens</title><script type=application/ld+json>{\"@type\":"
                + " [[[</script>"
                + "<script type=application/ld+json>" + "[".repeat(50_000) + "</script>"
                + "<link rel=canonical href='javascript:x'></head><p>" + ONE);

        assertThat(read.details().headline()).isEqualTo("Harbour reopens");
        assertThat(read.details().address()).isEqualTo("https://courier.example/page");
    }

    @Test
    void aPageOfOneShortLineIsStillRead() throws Unreadable {
        assertThat(page("<p>Nothing more</p>").text()).isEqualTo("Nothing more");
    }

    @Test
    void otherScriptsAreReadAsWell() throws Unreadable {
        String arabic = "أعلنت البلدية أن الميناء أعيد افتتاحه يوم الاثنين بعد أحد عشر أسبوعا من الإصلاحات التي"
                + " بدأت في مارس.";
        String chinese = "市政府表示，经过十一周的维修，港口于星期一重新开放。渡轮公司希望夏季的情况会好转。";

        assertThat(page("<nav>菜单</nav><article><p>" + arabic + "</p><p>" + chinese + "</p></article>").text())
                .isEqualTo(arabic + "\n\n" + chinese);
    }

    private static Extracted page(String html) throws Unreadable {
        return new ReadHere().read(Incoming.page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8",
                "https://courier.example/page"), Progress.NONE);
    }
}
