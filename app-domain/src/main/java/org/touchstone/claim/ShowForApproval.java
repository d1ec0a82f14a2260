package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.source.SourceId;

/** Shows an editor one proposal with all that an approval says yes to, and keeps that they were shown it. */
@Dependent
public class ShowForApproval {

    private final ReadClaim readClaim;
    private final Claims claims;
    private final ClaimRevisions revisions;
    private final Drafts drafts;
    private final ShownRevisions shownRevisions;

    @Inject
    public ShowForApproval(ReadClaim readClaim, Claims claims, ClaimRevisions revisions, Drafts drafts,
                           ShownRevisions shownRevisions) {
        this.readClaim = readClaim;
        this.claims = claims;
        this.revisions = revisions;
        this.drafts = drafts;
        this.shownRevisions = shownRevisions;
    }

    /**
     * A proposal as an editor is shown it.
     *
     * @param places its exact words, each in its sentence
     * @param base the revision the editor last saw, 0 when they see it for the first time
     * @param changed what is not any more what it was then; null when they see it for the first time
     */
    public record Proposal(ClaimSheet sheet, List<InSentence> places, int base, @Nullable HistoryStep changed) {
    }

    /** Exact words with what stands before and after them in the same sentence. */
    public record InSentence(String before, String exact, String after) {
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotAllowed when the member approves nothing
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is no such claim
     */
    @Transactional
    public Proposal show(Member member, ClaimId claimId) {
        member.must(Ability.APPROVE_VERDICT);
        ClaimSheet sheet = readClaim.read(member, claimId);
        int base = shownRevisions.of(member.memberId(), claimId).base(sheet.revision());
        HistoryStep changed = changed(claimId, base, sheet.revision(), sheet.sources()::containsKey);
        if (sheet.state() == ClaimState.PROPOSED) {
            shownRevisions.keep(member.memberId(), claimId, sheet.revision());
        }
        return new Proposal(sheet, places(claims.get(claimId)), base, changed);
    }

    private @Nullable HistoryStep changed(ClaimId claimId, int base, int now, Predicate<SourceId> visible) {
        return revisions.withId(new RevisionId(claimId, base))
                .flatMap(then -> revisions.withId(new RevisionId(claimId, now))
                        .map(latest -> HistoryStep.between(then, latest, visible)))
                .orElse(null);
    }

    private List<InSentence> places(Claim claim) {
        var places = new ArrayList<InSentence>();
        for (Anchor anchor : ReadClaim.newestPlaces(claim)) {
            Draft draft = drafts.withId(anchor.draftId()).orElseThrow();
            int first = draft.segments().sentenceAt(anchor.start());
            int last = draft.segments().sentenceAt(anchor.end() - 1);
            if (first < 0 || last < 0) {
                places.add(new InSentence("", anchor.exact(), ""));
            } else {
                int from = Math.min(anchor.start(), draft.sentences().get(first).start());
                int to = Math.max(anchor.end(), draft.sentences().get(last).end());
                places.add(new InSentence(draft.exact(new Span(from, anchor.start())), anchor.exact(),
                        draft.exact(new Span(anchor.end(), to))));
            }
        }
        return List.copyOf(places);
    }
}
