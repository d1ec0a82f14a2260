package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Clears, as an editor, the newest draft of the newsroom's own: exactly its text and what was found of it. */
@Dependent
public class ClearDraft {

    private final ClearingDesk desk;

    @Inject
    public ClearDraft(ClearingDesk desk) {
        this.desk = desk;
    }

    /**
     * Asked for twice, it is done once.
     *
     * @param draft the digest of the draft the editor was shown
     * @param seen the digest of all that was shown of it
     * @throws Refusal.Stale when something of it changed since
     * @throws Refusal.NotNow when a point is open that nobody lets stand, or a next draft came in
     */
    @Transactional
    public void clear(Member member, ArticleId articleId, Sha256 draft, Sha256 seen) {
        member.must(Ability.CLEAR_DRAFT);
        ClearingDesk.Case taken = desk.take(articleId, draft);
        if (!OpenPoint.content(taken.review()).equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
        desk.keep(taken, taken.clearing().clear(OpenPoint.of(taken.review()), seen, member, desk.now()));
    }
}
