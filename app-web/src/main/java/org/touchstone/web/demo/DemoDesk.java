package org.touchstone.web.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.ImportArticle;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.ApproveVerdict;
import org.touchstone.claim.AssignClaims;
import org.touchstone.claim.Citation;
import org.touchstone.claim.CiteSource;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.EditClaim;
import org.touchstone.claim.MakeClaim;
import org.touchstone.claim.Priority;
import org.touchstone.claim.ProposeVerdict;
import org.touchstone.claim.RevisionId;
import org.touchstone.claim.RecordSearch;
import org.touchstone.newsroom.Member;
import org.touchstone.publication.ApproveConclusion;
import org.touchstone.publication.ProposeConclusion;
import org.touchstone.publication.PublishArticle;
import org.touchstone.publication.ReviewState;
import org.touchstone.publication.SeeReview;
import org.touchstone.publication.SignSetAside;
import org.touchstone.source.AddSource;
import org.touchstone.web.demo.InventedArticle.Aside;
import org.touchstone.web.demo.InventedArticle.Finding;

/** Takes invented articles through the work of the desk, act by act, as members would. */
@Dependent
public class DemoDesk {

    /** The first revision of a claim; what is done after it here is done by people who know it. */
    private static final int MADE = 1;

    @Inject
    private ImportArticle importArticle;

    @Inject
    private MakeClaim makeClaim;

    @Inject
    private EditClaim editClaim;

    @Inject
    private AssignClaims assignClaims;

    @Inject
    private AddSource addSource;

    @Inject
    private CiteSource citeSource;

    @Inject
    private RecordSearch recordSearch;

    @Inject
    private ProposeVerdict proposeVerdict;

    @Inject
    private ApproveVerdict approveVerdict;

    @Inject
    private MarkSentences markSentences;

    @Inject
    private SeeReview seeReview;

    @Inject
    private SignSetAside signSetAside;

    @Inject
    private ProposeConclusion proposeConclusion;

    @Inject
    private ApproveConclusion approveConclusion;

    @Inject
    private PublishArticle publishArticle;

    /** Checks an article to the end and publishes it. */
    void finish(InventedArticle invented, Member checker, Member editor) {
        ArticleId articleId = begin(invented, checker, editor);
        seeReview.see(editor, articleId).review().claims().forEach(claim ->
                approveVerdict.approve(editor, claim.claimId(), claim.revision()));
        readTheRest(articleId, checker);
        signSetAside.sign(editor, articleId, seeReview.see(editor, articleId).review().setAside().digest());
        proposeConclusion.propose(checker, articleId, null, invented.conclusion());
        approveConclusion.approve(editor, articleId,
                seeReview.see(editor, articleId).review().conclusion().orElseThrow().revision());
        publishArticle.publish(editor, articleId, 1);
    }

    /** Takes an article as far as what was found in it goes. */
    ArticleId begin(InventedArticle invented, Member checker, Member editor) {
        ArticleId articleId = importArticle.take(checker, invented.text(), invented.details(), null);
        Draft draft = seeReview.see(checker, articleId).review().draft();
        var made = new ArrayList<ClaimId>();
        for (Finding finding : invented.findings()) {
            ClaimId claimId = makeClaim.make(checker, draft.draftId(), InventedArticle.place(draft, finding.words()),
                    finding.claim().wording(), finding.claim().kind(), finding.claim().claimant());
            editClaim.edit(checker, claimId, MADE, finding.claim());
            made.add(claimId);
        }
        for (Aside aside : invented.asides()) {
            int sentence = draft.segments().sentenceAt(InventedArticle.place(draft, aside.words()).start());
            markSentences.mark(checker, draft.draftId(), List.of(new MarkSentences.Chosen(sentence, 0)), aside.kind(),
                    aside.reason());
        }
        for (int i = 0; i < made.size(); i++) {
            Finding finding = invented.findings().get(i);
            if (finding.rating() != null || i == 1) {
                assignClaims.assign(editor, List.of(new RevisionId(made.get(i), MADE)), checker.memberId(),
                        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(i + 1L), Priority.NORMAL);
            }
            if (finding.rating() != null) {
                check(finding, made.get(i), checker);
            }
        }
        return articleId;
    }

    private void check(Finding finding, ClaimId claimId, Member checker) {
        if (finding.proof() == null) {
            recordSearch.record(checker, claimId, "Any published figure", "Insurers of Marlow Bay (invented)", null);
        } else {
            citeSource.cite(checker, claimId, addSource.add(checker, finding.proof().source(), false),
                    new Citation.Use(finding.proof().stance(), finding.proof().locator(), finding.proof().quote(),
                            null, null));
        }
        proposeVerdict.propose(checker, claimId, MADE, finding.rating(), finding.rationale());
    }

    private void readTheRest(ArticleId articleId, Member checker) {
        ReviewState.Review review = seeReview.see(checker, articleId).review();
        List<SentenceState> states = review.coverage().states();
        var unread = new ArrayList<MarkSentences.Chosen>();
        for (int i = 0; i < states.size(); i++) {
            if (!states.get(i).done()) {
                unread.add(new MarkSentences.Chosen(i, 0));
            }
        }
        markSentences.mark(checker, review.draft().draftId(), unread, MarkKind.READ, null);
    }
}
