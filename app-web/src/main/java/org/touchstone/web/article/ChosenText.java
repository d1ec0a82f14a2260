package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.DraftSheet;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.web.signin.CurrentMember;

/** What is chosen in an article's text, and what can be made of it: a mark, a claim, a place of a claim. */
@Named("chosenText")
@RequestScoped
public class ChosenText {

    @Inject
    private ArticlePage page;

    @Inject
    private CurrentMember current;

    /** A chosen sentence. */
    public record ChosenSentence(int place, String words, SentenceState state, @Nullable MarkKind mark,
                                 String reason, int base) {

        /** As people count, from 1. */
        public int number() {
            return place + 1;
        }
    }

    /** Whether any text is chosen. */
    public boolean isAny() {
        return page.getChoice().text();
    }

    /** The chosen sentences, or those a chosen stretch touches. */
    public List<ChosenSentence> getSentences() {
        DraftSheet sheet = page.getSheet();
        Map<Integer, Mark> marks = sheet.marks().stream().collect(Collectors.toMap(Mark::sentence,
                Function.identity()));
        return page.getChoice().sentences().stream().map(place -> {
            Mark mark = marks.get(place);
            return new ChosenSentence(place, sheet.draft().sentence(place), sheet.coverage().state(place),
                    mark == null ? null : mark.kind(), mark == null ? "" : mark.reason(),
                    mark == null ? 0 : mark.revision());
        }).toList();
    }

    /** The mark all chosen sentences have; null when they have none or different ones. */
    public @Nullable MarkKind getMark() {
        List<MarkKind> kinds = getSentences().stream().map(ChosenSentence::mark).filter(Objects::nonNull)
                .distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : null;
    }

    /** Whether any of them has a mark that could be taken off. */
    public boolean isMarked() {
        return getSentences().stream().anyMatch(sentence -> sentence.mark() != null);
    }

    public List<MarkKind> getKinds() {
        return Arrays.asList(MarkKind.values());
    }

    /** Whether a part of a sentence is chosen. */
    public boolean isPart() {
        return page.getChoice().stretch() != null;
    }

    /** The exact words a claim would be made from; empty when sentences apart from each other are chosen. */
    public String getExact() {
        Span words = getSpan();
        return words == null ? "" : getDraft().exact(words);
    }

    /** The words on one line, as the wording begins. */
    public String getWording() {
        String line = getExact().strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= ClaimWords.WORDING_LIMIT ? line
                : line.substring(0, line.offsetByCodePoints(0, ClaimWords.WORDING_LIMIT));
    }

    /** Where the words stand, in code points; null when sentences apart from each other are chosen. */
    public @Nullable Span getSpan() {
        List<Integer> chosen = page.getChoice().sentences();
        boolean together = !chosen.isEmpty()
                && chosen.get(chosen.size() - 1) - chosen.get(0) == chosen.size() - 1;
        return together || isPart() ? page.getChoice().words(getDraft()) : null;
    }

    public Draft getDraft() {
        return page.getSheet().draft();
    }

    /** The claims that stand on any of it. */
    public List<ClaimLine> getClaims() {
        DraftSheet sheet = page.getSheet();
        List<Span> chosen = page.getChoice().sentences().stream().map(sheet.draft().sentences()::get).toList();
        var touching = sheet.places().stream()
                .filter(place -> chosen.stream().anyMatch(span -> span.overlaps(span(place))))
                .map(ClaimLines.Place::claimId).collect(Collectors.toSet());
        return sheet.claims().stream().filter(claim -> claim.live() && touching.contains(claim.claimId())).toList();
    }

    /** The claim that is chosen besides, so that it can be moved here. */
    public @Nullable ClaimLine getClaim() {
        return page.getSheet().claims().stream()
                .filter(claim -> claim.claimId().equals(new ClaimId(page.getChoice().claim())))
                .findFirst().orElse(null);
    }

    /** Where the chosen claim stands in this draft now, as its form sends it. */
    public List<String> getPlaces() {
        return page.getSheet().places().stream()
                .filter(place -> place.claimId().value() == page.getChoice().claim())
                .map(place -> place.start() + "-" + place.end()).toList();
    }

    /** Whether the chosen words are some of the chosen claim's, and not all, so that it can be split. */
    public boolean isInClaim() {
        Span words = getSpan();
        return words != null && page.getSheet().places().stream()
                .filter(place -> place.claimId().value() == page.getChoice().claim())
                .anyMatch(place -> span(place).contains(words) && !span(place).equals(words));
    }

    public boolean isMayMark() {
        return current.get().may(Ability.MARK_SENTENCE);
    }

    public boolean isMayClaim() {
        return current.get().may(Ability.WRITE_CLAIM);
    }

    private static Span span(ClaimLines.Place place) {
        return new Span(place.start(), place.end());
    }
}
