package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.CompareDrafts;
import org.touchstone.claim.DraftComparison;
import org.touchstone.claim.DraftComparison.Compared;
import org.touchstone.claim.Standing;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** One draft beside the one before it: {@code /articles/{n}/drafts/{k}}. */
@Named("draftPage")
@RequestScoped
public class DraftPage {

    private static final int MOST_DRAFTS = 100_000;

    @Inject
    private CompareDrafts compareDrafts;

    @Inject
    private CurrentMember me;

    @Inject
    private Route route;

    @Inject
    private Sentences say;

    private @Nullable DraftComparison comparison;

    public DraftComparison getIt() {
        DraftComparison known = comparison;
        if (known == null) {
            if (route.number("k") > MOST_DRAFTS) {
                throw new Refusal.NotFound("draft");
            }
            known = compareDrafts.compare(me.get(), new ArticleId(route.number("n")), (int) route.number("k"));
            comparison = known;
        }
        return known;
    }

    /** Both drafts as HTML. */
    public String getText() {
        return new ComparedText(getIt(), say).html();
    }

    /** The claims of which something is asked, by what became of them. */
    public List<Compared> asking(String standing) {
        return getIt().claims().stream()
                .filter(claim -> claim.asks() && claim.standing() == Standing.valueOf(standing)).toList();
    }

    /** The first claim a key reconfirms. */
    public @Nullable Compared getFirstToReconfirm() {
        return List.of("REWORDED", "SURROUNDED_ANEW").stream().flatMap(standing -> asking(standing).stream())
                .filter(claim -> can(claim, "RECONFIRM")).findFirst().orElse(null);
    }

    /** How many claims something is asked of. */
    public int getAsked() {
        return (int) getIt().claims().stream().filter(Compared::asks).count();
    }

    /** The claims of which nothing is asked. */
    public List<Compared> getSettled() {
        return getIt().claims().stream().filter(claim -> !claim.asks()).toList();
    }

    public boolean can(Compared claim, String act) {
        return claim.acts().allow(ClaimAct.valueOf(act));
    }

    /** The words a claim stood on in the draft before, place by place. */
    public String was(Compared claim) {
        return String.join(" … ", claim.was().stream().map(anchor -> anchor.exact()).toList());
    }

    /** The words it stands on in this draft. */
    public String is(Compared claim) {
        return String.join(" … ", claim.is().stream().map(anchor -> anchor.exact()).toList());
    }

    /** The label of its rating at the time, or nothing. */
    public Optional<Rating> rating(Compared claim) {
        return getIt().scale().find(claim.rating());
    }

    /** The numbers of all drafts. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, getIt().article().latestDraft()).boxed().toList();
    }

    /** The page itself, for acts to come back to. */
    public String getHere() {
        return "/articles/" + getIt().article().articleId() + "/drafts/" + getIt().draft().number();
    }
}
