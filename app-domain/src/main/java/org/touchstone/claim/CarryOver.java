package org.touchstone.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Changes;
import org.touchstone.language.changes.Whereabouts;
import org.touchstone.language.changes.Whereabouts.Fate;

/**
 * Decides what happens to each claim when a next draft comes in. A claim stands on its words and nowhere else: where
 * they still stand it comes along, where some were replaced it comes along flagged, and where they are gone, or could
 * be at more than one place, it is listed. A closed claim, of which nothing is asked any more, comes along only where
 * its words stand letter by letter. A claim that stood nowhere in the last draft is looked for from the draft before.
 */
public final class CarryOver {

    private final Draft next;
    private final Function<DraftId, Draft> earlier;
    private final Map<DraftId, Changes> changes = new HashMap<>();

    /**
     * @param earlier gives the article's earlier drafts
     */
    public CarryOver(Draft next, Function<DraftId, Draft> earlier) {
        this.next = next;
        this.earlier = earlier;
    }

    /**
     * What happens to a claim.
     *
     * @param places where it stands in the next draft
     * @param suggestedIn the next draft's number when the suggested wording stands in the claim's place, else null
     */
    public record Outcome(Standing standing, Set<Anchor> places, @Nullable Integer suggestedIn) {

        Outcome(Standing standing, Set<Anchor> places) {
            this(standing, places, null);
        }
    }

    /** The outcome for this claim; nothing of it is changed. */
    public Outcome of(Claim claim) {
        Outcome own = byItsOwnWords(claim);
        if (claim.state() == ClaimState.CLOSED) {
            return own;
        }
        List<Anchor> was = ReadClaim.newestPlaces(claim);
        return claim.suggestedWording().filter(suggested -> !was.isEmpty()).flatMap(suggested -> {
            DraftId last = was.get(0).draftId();
            return new WordsTaken(earlier.apply(last), next, changesSince(last))
                    .place(suggested.words(), was, own.places()).flatMap(this::cut);
        }).map(place -> {
            // the suggestion was about this claim, so what says it is where the claim stands now
            var places = new HashSet<>(own.places());
            places.removeIf(other -> other.start() < place.end() && place.start() < other.end());
            places.add(place);
            return new Outcome(was.stream().anyMatch(old -> ClaimSnapshots.sameWords(old.exact(), place.exact()))
                    ? own.standing() : Standing.REWORDED, places, next.number());
        }).orElse(own);
    }

    private Outcome byItsOwnWords(Claim claim) {
        Optional<DraftId> last = claim.anchors().stream().map(Anchor::draftId)
                .max(Comparator.comparingLong(DraftId::value));
        if (last.isEmpty()) {
            return new Outcome(Standing.GONE, Set.of());
        }
        var places = new HashSet<Anchor>();
        Standing worst = Standing.STANDS;
        boolean doubtful = false;
        boolean lost = false;
        for (Anchor anchor : claim.anchorsIn(last.get())) {
            Whereabouts found = changesSince(last.get()).of(anchor.span());
            Optional<Anchor> place = found.span().flatMap(this::cut);
            place.ifPresent(places::add);
            lost |= place.isEmpty();
            doubtful |= found.fate() == Fate.DOUBTFUL;
            boolean same = place.filter(cut -> ClaimSnapshots.sameWords(cut.exact(), anchor.exact())).isPresent();
            Standing standing = !same ? Standing.REWORDED
                    : found.fate() == Fate.STAND ? Standing.STANDS : Standing.SURROUNDED_ANEW;
            worst = worst.compareTo(standing) >= 0 ? worst : standing;
        }
        if (places.isEmpty()) {
            return new Outcome(doubtful ? Standing.DOUBTFUL : Standing.GONE, Set.of());
        }
        Standing standing = claim.standing().then(lost ? Standing.REWORDED : worst);
        if (claim.state() == ClaimState.CLOSED) {
            return standing == Standing.REWORDED ? new Outcome(Standing.GONE, Set.of())
                    : new Outcome(Standing.STANDS, places);
        }
        return new Outcome(standing, places);
    }

    /** What became of the words of an earlier draft. */
    public Changes changesSince(DraftId draftId) {
        return changes.computeIfAbsent(draftId, known -> earlier.apply(known).changesTo(next));
    }

    // too long a stretch, or one without a letter, is no claim's place
    private Optional<Anchor> cut(Span span) {
        return span.length() > Anchor.LIMIT || next.whole(span).isEmpty() ? Optional.empty()
                : Optional.of(Anchor.cut(next, span));
    }
}
