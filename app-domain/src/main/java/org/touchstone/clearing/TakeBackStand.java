package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Lets, as an editor, a point not stand any more; it blocks again. */
@Dependent
public class TakeBackStand {

    private final ClearingDesk desk;

    @Inject
    public TakeBackStand(ClearingDesk desk) {
        this.desk = desk;
    }

    /**
     * @param draft the digest of the draft the member was shown
     * @param point the key of the point
     */
    @Transactional
    public void takeBack(Member member, ArticleId articleId, Sha256 draft, String point) {
        member.must(Ability.CLEAR_DRAFT);
        ClearingDesk.Case taken = desk.take(articleId, draft);
        desk.keep(taken, taken.clearing().takeBack(point, member, desk.now()));
    }
}
