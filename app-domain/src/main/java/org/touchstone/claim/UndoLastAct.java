package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.UndoMarks;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/**
 * Undoes the last thing the member did to an article, whichever it was and wherever they did it from. Undoing is an act
 * of its own, with an audit entry of its own; done twice it does again what was undone, where that can be.
 */
@Dependent
public class UndoLastAct {

    private final ArticleNews news;
    private final UndoMarks undoMarks;
    private final UndoClaims undoClaims;

    @Inject
    public UndoLastAct(ArticleNews news, UndoMarks undoMarks, UndoClaims undoClaims) {
        this.news = news;
        this.undoMarks = undoMarks;
        this.undoClaims = undoClaims;
    }

    /**
     * @param reason what is given as the reason where making up for it needs one
     * @return what was undone
     * @throws Refusal.NotNow when there is nothing to undo, something else happened since, or it cannot be undone
     */
    @Transactional
    public Undone undo(Member member, ArticleId articleId, String reason) {
        member.must(Ability.READ_DESK);
        ArticleNews.Last last = news.lastOf(articleId, member.memberId())
                .orElseThrow(() -> new Refusal.NotNow("undo.nothing"));
        if (!last.claims().isEmpty()) {
            return undoClaims.undo(member, last.claims(), reason);
        }
        undoMarks.undo(member, last.marks().get(0).draft(), last.marks().stream()
                .map(mark -> new UndoMarks.Marked(mark.sentence(), mark.revision())).toList());
        return Undone.MARK;
    }
}
