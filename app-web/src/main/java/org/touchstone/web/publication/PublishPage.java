package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.publication.Blocker;
import org.touchstone.publication.ChangedPart;
import org.touchstone.publication.Conclusion;
import org.touchstone.publication.Publication;
import org.touchstone.publication.SeeReview;
import org.touchstone.publication.SetAsideList;
import org.touchstone.publication.SetAsideSignature;
import org.touchstone.publication.Standing;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** What keeps an article from being published, its conclusion, and its second person's list. */
@Named("publishing")
@RequestScoped
public class PublishPage {

    /** A blocker in words, with the address at which it is mended. */
    public record Reason(String words, String address) {
    }

    @Inject
    private SeeReview seeReview;

    @Inject
    private CurrentMember me;

    @Inject
    private Members members;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    private SeeReview.Seen seen;
    private Map<MemberId, String> names = Map.of();

    @PostConstruct
    void find() {
        seen = seeReview.see(me.get(), new ArticleId(route.number("n")));
        SetAsideList list = getSetAside();
        var ids = new java.util.HashSet<MemberId>();
        list.sentences().forEach(sentence -> ids.add(sentence.by()));
        list.claims().forEach(claim -> ids.add(claim.by()));
        seen.review().signature().ifPresent(signature -> ids.add(signature.signedBy()));
        seen.review().conclusion().ifPresent(conclusion -> {
            ids.add(conclusion.proposedBy());
            conclusion.approvedBy().ifPresent(ids::add);
        });
        names = namesOf(ids);
    }

    private Map<MemberId, String> namesOf(Collection<MemberId> ids) {
        return members.withIds(ids).stream().collect(Collectors.toMap(Member::memberId, Member::name));
    }

    public Article getArticle() {
        return seen.review().article();
    }

    /** Why it cannot be published yet; empty when it can. */
    public List<Reason> getBlockers() {
        return seen.review().blockers().stream()
                .map(blocker -> new Reason(sentences.words("blocker." + blocker.what(), blocker.number()),
                        address(blocker)))
                .toList();
    }

    private String address(Blocker blocker) {
        String article = "/articles/" + getArticle().articleId();
        return switch (blocker.what()) {
            case UNREAD -> article + "?sentence=" + blocker.where();
            case CLAIM_UNPLACED, CLAIM_UNCONFIRMED -> article + "/drafts/" + getArticle().latestDraft()
                    + "#claim-" + blocker.where();
            case CLAIM_COPY_EDITED, CLAIM_UNDECIDED, CLAIM_NEEDS_ATTENTION, CLAIM_UNSOURCED, DUPLICATE_OF_NOTHING ->
                    "/claims/" + blocker.where();
            case SET_ASIDE_UNSIGNED -> article + "/set-aside";
            case CONCLUSION_MISSING, CONCLUSION_UNAPPROVED -> article + "/publish#conclusion-title";
            case MARKUP_HOLDS_RATING, MARKUP_INCOMPLETE -> "/claims/" + blocker.where();
            case PUBLISHER_MISSING, MARKUP_OF_OURSELVES, MARKUP_ADDRESS -> article + "/publish#details-title";
            case OWN_DRAFT -> article + "/clear";
        };
    }

    /** The conclusion, or null when none was proposed yet. */
    public @Nullable Conclusion getConclusion() {
        return seen.review().conclusion().orElse(null);
    }

    /** Whether this member may approve or return the conclusion as it stands. */
    public boolean isConclusionMine() {
        Conclusion conclusion = getConclusion();
        return conclusion != null && conclusion.state() == Conclusion.State.PROPOSED
                && me.get().may(Ability.APPROVE_CONCLUSION) && !conclusion.writtenBy(me.get().memberId());
    }

    /** Whether an editor sees a proposed conclusion they wrote themselves. */
    public boolean isConclusionOwn() {
        Conclusion conclusion = getConclusion();
        return conclusion != null && conclusion.state() == Conclusion.State.PROPOSED
                && me.get().may(Ability.APPROVE_CONCLUSION) && conclusion.writtenBy(me.get().memberId());
    }

    /** Whether an approved conclusion may be sent back by this member. */
    public boolean isConclusionReturnable() {
        Conclusion conclusion = getConclusion();
        return conclusion != null && conclusion.approved() && me.get().may(Ability.APPROVE_CONCLUSION);
    }

    public SetAsideList getSetAside() {
        return seen.review().setAside();
    }

    /** The signature that stands for the list as it is now, or null. */
    public @Nullable SetAsideSignature getSignature() {
        return seen.review().signature().filter(signature -> signature.signs(getSetAside())).orElse(null);
    }

    /** Whether somebody signed a list that has changed since. */
    public boolean isSignatureVoid() {
        return getSignature() == null && seen.review().signature().isPresent();
    }

    /** Whether this member may sign the list. */
    public boolean isSignable() {
        return getSignature() == null && !getSetAside().isEmpty() && me.get().may(Ability.SIGN_SET_ASIDE)
                && !getSetAside().decidedBy(me.get().memberId());
    }

    /** Whether this member could sign, had they not set something aside themselves. */
    public boolean isDecidedByMe() {
        return me.get().may(Ability.SIGN_SET_ASIDE) && getSetAside().decidedBy(me.get().memberId());
    }

    /** Where it is public already, or null. */
    public @Nullable Publication getPublication() {
        return seen.publication().orElse(null);
    }

    public int getNextEdition() {
        return seen.nextEdition();
    }

    /** Whether the next edition would tell readers anything new. */
    public boolean isNews() {
        return seen.newsForReaders();
    }

    /** Whether it was taken down and has to be put back before it gets another edition. */
    public boolean isTakenDown() {
        return seen.publication().filter(publication -> !publication.standing().shown()).isPresent();
    }

    /** What readers see in another state than it is now. */
    public List<ChangedPart> getChanged() {
        return seen.changed();
    }

    /** Why a part cannot be corrected yet, in words. */
    public String obstacle(ChangedPart part) {
        return part.obstacle().map(key -> sentences.words("refusal." + key, part.claim())).orElse("");
    }

    /** How else it may stand before its readers. */
    public List<Standing> getStandings() {
        return Arrays.stream(Standing.values()).filter(to -> to != Standing.PUBLIC)
                .filter(to -> seen.publication().map(Publication::standing).orElse(null) != to).toList();
    }

    public boolean isPublisher() {
        return me.get().may(Ability.PUBLISH);
    }

    public boolean isWriter() {
        return me.get().may(Ability.PROPOSE_CONCLUSION);
    }

    /** A member's name as it is today. */
    public String name(@Nullable MemberId memberId) {
        return memberId == null ? "" : names.getOrDefault(memberId, "");
    }
}
