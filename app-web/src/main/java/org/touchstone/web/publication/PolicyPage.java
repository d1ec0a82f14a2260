package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.ReaderTexts;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.publication.RichText;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;

/**
 * What the newsroom tells readers about its work: {@code /methodology}, {@code /scale}, {@code /corrections},
 * {@code /about} and {@code /funding}, as it is today.
 */
@Named("policy")
@RequestScoped
public class PolicyPage {

    private static final int CORRECTIONS = 50;

    /** A correction as the list of all of them shows it. */
    public record Made(Instant at, String slug, String title, int edition, String html) {
    }

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Shelf shelf;

    @Inject
    private RichText richText;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    private Newsroom newsroom;

    @PostConstruct
    void find() {
        newsroom = newsrooms.current();
    }

    public String getNewsroom() {
        return newsroom.name();
    }

    public String getTitle() {
        return sentences.words("policy." + route.getSection());
    }

    /** Where this page is public. */
    public String getAddress() {
        return publicAddress.root() + route.getPath();
    }

    /** The page in a sentence. */
    public String getDescription() {
        return sentences.words("policy.description", getTitle(), newsroom.name());
    }

    /** The text as it was typed; empty for the scale, which has none. */
    public String getText() {
        ReaderTexts texts = newsroom.texts();
        return switch (route.getSection()) {
            case "methodology" -> texts.methodology();
            case "corrections" -> texts.corrections();
            case "about" -> texts.about();
            case "funding" -> texts.funding();
            default -> "";
        };
    }

    public boolean isScale() {
        return route.getSection().equals("scale");
    }

    public boolean isCorrections() {
        return route.getSection().equals("corrections");
    }

    /** The ratings with a number, the truest first. */
    public List<Rating> getNumbered() {
        return newsroom.scale().ratings().stream().filter(Rating::numbered)
                .sorted((one, other) -> Integer.compare(number(other), number(one))).toList();
    }

    private static int number(Rating rating) {
        Integer number = rating.number();
        return number == null ? 0 : number;
    }

    public List<Rating> getUnnumbered() {
        return newsroom.scale().ratings().stream().filter(rating -> !rating.numbered()).toList();
    }

    public int getBest() {
        return newsroom.scale().best();
    }

    public SourcingRule getSourcing() {
        return newsroom.sourcing();
    }

    /** The newest corrections of reviews that are shown. */
    public List<Made> getMade() {
        return shelf.newestCorrections(CORRECTIONS).stream()
                .map(found -> new Made(found.correction().correctedAt(), found.review().slug(),
                        found.review().article().title(), found.correction().editionId().number(),
                        richText.html(found.correction().what())))
                .toList();
    }
}
