package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimState;
import org.touchstone.source.SourceId;

/** Rows of claims for lists and texts. */
public interface StoredClaimLines extends ClaimLines {

    EntityManager entityManager();

    @Override
    default List<ClaimLine> ofArticle(ArticleId articleId) {
        return linesOf(articleId.value());
    }

    @HQL("""
            select new org.touchstone.claim.ClaimLine(c.claimId, c.number, c.words.wording, c.state, c.lapsed,
                c.verdict.rating, c.closing.closedAs, c.assignee, c.due)
            from Claim c where c.articleId.value = :article order by c.number""")
    List<ClaimLine> linesOf(long article);

    @Override
    default List<Place> placesIn(DraftId draftId) {
        return placesOf(draftId.value()).stream()
                .map(row -> new Place((ClaimId) row[0], (int) row[1], (int) row[2])).toList();
    }

    @HQL("""
            select c.claimId, a.start, a.end
            from Claim c join c.anchors a where a.draftId.value = :draft order by a.start, a.end desc, c.number""")
    List<Object[]> placesOf(long draft);

    @Override
    default List<Elsewhere> citing(SourceId sourceId) {
        return citingNumber(sourceId.value()).stream().map(row -> new Elsewhere((ClaimId) row[0], (int) row[1],
                (String) row[2], (ClaimState) row[3], (long) row[4], (String) row[5])).toList();
    }

    @HQL("""
            select distinct c.claimId, c.number, c.words.wording, c.state, c.articleId.value, a.details.title
            from Claim c join c.citations t, Article a
            where a.articleId = c.articleId and t.sourceId.value = :source order by c.claimId.value desc""")
    List<Object[]> citingNumber(long source);
}
