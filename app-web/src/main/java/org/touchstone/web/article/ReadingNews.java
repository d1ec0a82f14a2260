package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Coverage;
import org.touchstone.claim.Passage;
import org.touchstone.claim.ReadPassage;
import org.touchstone.claim.SeeSuggestions;
import org.touchstone.newsroom.Member;
import org.touchstone.web.faces.Answering;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/**
 * Tells a page of an article what changed since it was made: the paragraphs in question, written by the component that
 * wrote the page, the coverage, and what can be narrowed to.
 */
@RequestScoped
public class ReadingNews {

    /** On acts, what the page shows: the article, its change number, the draft and the filter. */
    static final String HEADER = "Reading";

    private static final Pattern SHOWN = Pattern.compile(
            "([1-9][0-9]{0,17});([0-9]{1,18});([0-9]{1,18});([A-Za-z0-9_-]{0,60})");

    @Inject
    private CurrentMember current;

    @Inject
    private ReadPassage readPassage;

    @Inject
    private SeeSuggestions seeSuggestions;

    @Inject
    private Sentences say;

    void answer(@Observes Answering answering) {
        String shown = Optional.ofNullable(answering.request().getHeader(HEADER)).orElse("");
        Matcher matcher = SHOWN.matcher(shown);
        if (matcher.matches()) {
            answering.told().add("reading", told(ReadPassage.Question.news(
                    new ArticleId(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2)),
                    Long.parseLong(matcher.group(3)), List.of()), matcher.group(4)));
        }
    }

    /** @param show the filter, as the address has it */
    JsonObjectBuilder told(ReadPassage.Question asked, String show) {
        Member viewer = current.get();
        Passage passage = readPassage.read(viewer, asked);
        JsonObjectBuilder told = Json.createObjectBuilder().add("number", passage.number())
                .add("whole", passage.whole()).add("other", passage.other());
        if (passage.whole()) {
            return told;
        }
        ReadingFilter filter = ReadingFilter.of(show, viewer.memberId());
        JsonArrayBuilder paragraphs = Json.createArrayBuilder();
        new ReadingText(passage.sheet(), Choice.none(), filter, say)
                .hinting(seeSuggestions.places(viewer, passage.sheet())).html(passage.paragraphs())
                .forEach((number, html) -> paragraphs.add(Json.createObjectBuilder().add("place", number)
                        .add("html", html)));
        JsonArrayBuilder claims = Json.createArrayBuilder();
        passage.changed().forEach(claim -> claims.add(claim.toString()));
        JsonArrayBuilder narrowings = Json.createArrayBuilder();
        new Narrowings(passage.sheet(), passage.tallies(), viewer, filter, say).offered()
                .forEach(one -> narrowings.add(Json.createObjectBuilder().add("word", one.word())
                        .add("label", one.label()).add("count", one.count())));
        return told.add("paragraphs", paragraphs).add("claims", claims).add("narrowings", narrowings)
                .add("coverage", coverage(passage.sheet().coverage()));
    }

    private JsonObjectBuilder coverage(Coverage coverage) {
        int done = coverage.checked() + coverage.setAside();
        return Json.createObjectBuilder()
                .add("checked", coverage.checked()).add("aside", coverage.setAside())
                .add("all", coverage.sentences())
                .add("done", say.words("coverage.done", done, coverage.sentences()))
                .add("counts", say.words("coverage.counts", coverage.checked(), coverage.setAside(),
                        coverage.unread()))
                .add("heard", say.words("coverage.heard", done, coverage.sentences(), coverage.checked(),
                        coverage.setAside(), coverage.unread()));
    }
}
