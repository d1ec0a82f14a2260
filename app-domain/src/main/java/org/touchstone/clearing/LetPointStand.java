package org.touchstone.clearing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Lets, as an editor, a point of the newsroom's own draft stand, with a reason the memo lists. */
@Dependent
public class LetPointStand {

    private final ClearingDesk desk;

    @Inject
    public LetPointStand(ClearingDesk desk) {
        this.desk = desk;
    }

    /**
     * @param draft the digest of the draft the member was shown
     * @param point the key of the point
     * @param seen the digest of the point as it was shown
     * @throws Refusal.NotFound when there is no such point any more
     * @throws Refusal.Stale when it is not any more what the member was shown
     */
    @Transactional
    public void letStand(Member member, ArticleId articleId, Sha256 draft, String point, Sha256 seen,
                         @Nullable String reason) {
        member.must(Ability.CLEAR_DRAFT);
        ClearingDesk.Case taken = desk.take(articleId, draft);
        OpenPoint open = OpenPoint.of(taken.review()).stream().filter(one -> one.key().equals(point)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("openPoint"));
        if (!open.digest().equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
        desk.keep(taken, taken.clearing().letStand(open, reason, member, desk.now()));
    }
}
