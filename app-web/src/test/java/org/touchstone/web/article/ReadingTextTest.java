package org.touchstone.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines.Place;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.DraftSheet;
import org.touchstone.language.Span;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Scale;
import org.touchstone.web.faces.Sentences;

class ReadingTextTest {

    private final Newsdesk desk = new Newsdesk();
    private final List<ClaimLine> claims = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Choice choice = Choice.none();
    private String show = "";

    @Test
    void everySentenceIsASpanWithItsPlaceInCodePoints() {
        Document page = written("Headline 😀 here\nOne 🚤 two. Three four.");

        assertThat(page.select("#s1").attr("data-at")).isEqualTo("16");
        assertThat(page.select("#s1").attr("data-to")).isEqualTo("26");
        assertThat(own(page.selectFirst("#s1"))).isEqualTo("One 🚤 two.");
        assertThat(own(page.selectFirst("#s2"))).isEqualTo("Three four.");
    }

    @Test
    void textOfAnAttackerStaysText() {
        String hostile = "<script>alert('x')</script> & \"quoted\" <img src=x onerror=alert(1)> \u202eabc\u202c.";
        Document page = written("Headline\n" + hostile);

        assertThat(page.select("script, img")).isEmpty();
        assertThat(own(page.selectFirst("#p1"))).isEqualTo(hostile);
    }

    @Test
    void wordingOfAnAttackerStaysText() {
        ArticleId articleId = desk.article("Headline\nThe wall was built in 1962.");
        claim(articleId, 1, "1962", ClaimState.OPEN, null, "\"><script>alert(1)</script>");

        assertThat(page(articleId).select("script")).isEmpty();
        assertThat(page(articleId).select(".asides bdi").text()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void controlCharactersOfOneSentenceTurnNothingAroundInAnother() {
        Document page = written("Headline\nTurned \u202earound. Straight.\nقال الرئيس. Then \u2067more.");

        assertThat(page.select(".s")).allSatisfy(sentence -> assertThat(sentence.attr("dir")).matches("ltr|rtl"));
        assertThat(page.select(".gut, .note")).allSatisfy(mark -> assertThat(mark.attr("dir")).isEqualTo("ltr"));
        assertThat(page.select("#p1").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("#p2").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void claimIsDrawnByStateAndTone() {
        ArticleId articleId = desk.article("Headline\nThe wall was built in 1962.");
        claim(articleId, 1, "built in 1962", ClaimState.PROPOSED, "HALF_TRUE", "The wall was built in 1962.");
        Document page = page(articleId);

        Element drawn = page.selectFirst(".claim");
        assertThat(drawn.classNames()).contains("state-proposed", "tone-half", "deep-0");
        assertThat(drawn.text()).isEqualTo("built in 1962");
        assertThat(page.selectFirst("a.note").attr("aria-label")).isEqualTo("Claim 1: Proposed, Half true");
        assertThat(page.selectFirst("a.note").attr("href")).isEqualTo("?claim=1");
    }

    @Test
    void verdictThatIsNotProposedAnyMoreIsNotShown() {
        ArticleId articleId = desk.article("Headline\nThe wall was built in 1962.");
        claim(articleId, 1, "built in 1962", ClaimState.RETURNED, "HALF_TRUE", "The wall was built in 1962.");

        assertThat(page(articleId).selectFirst(".claim").classNames()).contains("state-returned")
                .doesNotContain("tone-half");
    }

    @Test
    void overlappingClaimsShareTheWordsBothStandOn() {
        ArticleId articleId = desk.article("Headline\nThe old wall was built in 1962 by hand.");
        claim(articleId, 1, "The old wall was built", ClaimState.OPEN, null, "a");
        claim(articleId, 2, "was built in 1962", ClaimState.OPEN, null, "b");
        Document page = page(articleId);

        assertThat(page.select("#s1 > .claim[data-claim=1]").eachText())
                .containsExactly("The old wall", "was built");
        assertThat(page.select(".claim[data-claim=1] > .claim[data-claim=2]").text()).isEqualTo("was built");
        assertThat(page.select(".claim[data-claim=2]").eachText()).containsExactly("was built", "in 1962");
        assertThat(page.select(".claim[data-claim=2]")).allSatisfy(piece ->
                assertThat(piece.classNames()).as("its line never jumps").contains("deep-1"));
        assertThat(page.select("a.note").eachText()).containsExactly("○1", "○2");
    }

    @Test
    void claimAcrossSentencesIsDrawnInEachAndNumberedOnce() {
        ArticleId articleId = desk.article("Headline\nOne two. Three four. Five.");
        claim(articleId, 1, "two. Three", ClaimState.OPEN, null, "a");
        Document page = page(articleId);

        assertThat(page.select("#s1 .claim").text()).isEqualTo("two.");
        assertThat(page.select("#s2 .claim").text()).isEqualTo("Three");
        assertThat(page.select("a.note")).hasSize(1);
        assertThat(page.select("#s2 a.note")).hasSize(1);
    }

    @Test
    void claimOnTwoPlacesHasOneId() {
        ArticleId articleId = desk.article("Headline\nOne two. One two.");
        claim(articleId, 1, "One two", ClaimState.OPEN, null, "a");
        Span second = desk.draft(articleId).sentences().get(2);
        places.add(new Place(new ClaimId(1), second.start(), second.end() - 1));

        assertThat(page(articleId).select("a.note")).hasSize(2);
        assertThat(page(articleId).select("#c1")).hasSize(1);
    }

    @Test
    void restOfASentenceThatNobodyReadIsWashedAndNothingElse() {
        ArticleId articleId = desk.article("Headline\nThe wall was built in 1962, and it is red.");
        claim(articleId, 1, "The wall was built in 1962", ClaimState.OPEN, null, "a");
        Document page = page(articleId);

        assertThat(page.select("#s1 > span.unread").text()).isEqualTo(", and it is red.");
        assertThat(page.selectFirst("#s1").hasClass("unread")).isFalse();
    }

    @Test
    void withdrawnClaimIsNotDrawn() {
        ArticleId articleId = desk.article("Headline\nThe wall was built in 1962.");
        Span span = desk.words(articleId, "1962");
        claims.add(new ClaimLine(new ClaimId(1), 1, "a", ClaimState.CLOSED, false, null, ClosedAs.WITHDRAWN, null,
                null));
        places.add(new Place(new ClaimId(1), span.start(), span.end()));

        assertThat(page(articleId).select(".claim, .note")).isEmpty();
    }

    @Test
    void chosenStretchIsCutOutOfClaims() {
        ArticleId articleId = desk.article("Headline\nThe wall 🌊 was built in 1962.");
        claim(articleId, 1, "wall 🌊 was", ClaimState.OPEN, null, "a");
        Span stretch = desk.words(articleId, "was built");
        choice = new Choice(1, List.of(1), stretch);
        Document page = page(articleId);

        assertThat(page.select(".sel").text()).isEqualTo("was built");
        assertThat(page.select(".claim.chosen").eachText()).containsExactly("wall 🌊", "was");
    }

    @Test
    void filterDimsWhatItExcludesAndStaysInEveryLink() {
        ArticleId articleId = desk.article("Headline\nOne two. Three four.");
        claim(articleId, 1, "One two", ClaimState.RETURNED, null, "a");
        show = "returned";
        Document page = page(articleId);

        assertThat(page.selectFirst("#s1").hasClass("dimmed")).isFalse();
        assertThat(page.selectFirst("#s2").hasClass("dimmed")).isTrue();
        assertThat(page.select("a[href]")).allSatisfy(link ->
                assertThat(link.attr("href")).contains("&show=returned"));
    }

    @Test
    void markIsToldInTheGutterAndInTheSentence() {
        ArticleId articleId = desk.article("Headline\nOne two. Three four.");
        desk.mark(desk.ben, articleId, MarkKind.NOT_CHECKABLE, "", "One two");

        assertThat(page(articleId).selectFirst("#s1").classNames()).contains("not-checkable");
        assertThat(page(articleId).select("#s1 .gut").text()).isEqualTo("not checkable");
        assertThat(page(articleId).select("#s1").attr("data-base")).isEqualTo("1");
    }

    private Document written(String text) {
        return page(desk.article(text));
    }

    private Document page(ArticleId articleId) {
        Draft draft = desk.draft(articleId);
        var marks = desk.marks.ofDraft(draft.draftId());
        var live = claims.stream().filter(ClaimLine::live).map(ClaimLine::claimId).toList();
        var covered = places.stream().filter(place -> live.contains(place.claimId()))
                .map(place -> new Span(place.start(), place.end())).toList();
        var sheet = new DraftSheet(articleId, Newsdesk.thirdParty("Headline"), Instant.EPOCH, draft,
                Coverage.of(draft, marks, covered), marks, claims, places, Scale.DEFAULT, Map.of());
        String html = new ReadingText(sheet, choice, ReadingFilter.of(show, new MemberId(1)), new Sentences()).html(7);
        return Jsoup.parse(html);
    }

    private void claim(ArticleId articleId, int number, String words, ClaimState state, String rating,
                       String wording) {
        Span span = desk.words(articleId, words);
        claims.add(new ClaimLine(new ClaimId(number), number, wording, state, false, rating, null, null, null));
        places.add(new Place(new ClaimId(number), span.start(), span.end()));
    }

    /** The draft's words without marks and notes. */
    private static String own(Element element) {
        Element copy = element.clone();
        copy.select(".gut, .note").remove();
        Matcher notBreaking = Pattern.compile("\\s+").matcher(copy.wholeText());
        return notBreaking.replaceAll(" ").strip();
    }
}
