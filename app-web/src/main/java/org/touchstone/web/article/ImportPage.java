package org.touchstone.web.article;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Arrival;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.SeeArrival;
import org.touchstone.claim.ForecastNextDraft;
import org.touchstone.claim.Standing;
import org.touchstone.language.CodePoints;
import org.touchstone.language.Segmenter;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** A text on its way in, before it is kept: {@code /articles/import/{id}}. */
@Named("arrival")
@RequestScoped
public class ImportPage {

    /** A paragraph as it will be kept. */
    public record Paragraph(boolean heading, String text) {
    }

    @Inject
    private SeeArrival seeArrival;

    @Inject
    private CurrentMember me;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    @Inject
    private Segmenter segmenter;

    @Inject
    private Clock clock;

    @Inject
    private ForecastNextDraft forecastNextDraft;

    private SeeArrival.Seen seen;
    private ForecastNextDraft.@Nullable Forecast forecast;

    @PostConstruct
    void find() {
        seen = seeArrival.see(me.get(), new ArrivalId(id(route.word("id"))));
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException none) {
            throw new Refusal.NotFound("arrival");
        }
    }

    public Arrival getIt() {
        return seen.arrival();
    }

    public String getState() {
        return seen.arrival().state(clock.instant()).name();
    }

    /** What the reading is doing just now. */
    public String getStepInWords() {
        Arrival arrival = seen.arrival();
        if (arrival.step().isEmpty()) {
            return sentences.words("intake.step.WAITING");
        }
        return arrival.step().equals("READING") && arrival.total() > 0
                ? sentences.words("intake.step.page", arrival.done(), arrival.total())
                : sentences.words("intake.step." + arrival.step());
    }

    /** Why it failed. */
    public String getFailureInWords() {
        return sentences.words(seen.arrival().failure(), seen.arrival().failureArguments().toArray());
    }

    /** The article that has exactly this text already, or null. */
    public @Nullable Article getKnown() {
        return seen.known().orElse(null);
    }

    /** What the document says of itself. */
    public @Nullable ArticleDetails getDetails() {
        return seen.arrival().details().orElse(null);
    }

    /** The text as it will be kept, by paragraphs. */
    public List<Paragraph> getParagraphs() {
        String text = seen.arrival().text();
        Segments segments = segments(text);
        CodePoints points = CodePoints.of(text);
        List<Span> spans = segments.paragraphs();
        return java.util.stream.IntStream.range(0, spans.size())
                .mapToObj(i -> new Paragraph(segments.isHeading(i), points.slice(spans.get(i)))).toList();
    }

    /** What it is going to make of the claims as the next draft of an article; null when it is to be a new one. */
    public ForecastNextDraft.@Nullable Forecast getForecast() {
        if (forecast == null && seen.arrival().nextOf().isPresent()) {
            forecast = forecastNextDraft.see(me.get(), seen.arrival().arrivalId());
        }
        return forecast;
    }

    /** How many claims are going to stand so. */
    public int going(String standing) {
        ForecastNextDraft.Forecast known = getForecast();
        return known == null ? 0 : known.claims().getOrDefault(Standing.valueOf(standing), 0);
    }

    /** How many sentences it is going to have. */
    public int getSentenceCount() {
        return segments(seen.arrival().text()).sentences().size();
    }

    private Segments segments(String text) {
        ArticleDetails details = getDetails();
        return segmenter.segment(text, Locale.forLanguageTag(details == null ? "und" : details.language()));
    }
}
