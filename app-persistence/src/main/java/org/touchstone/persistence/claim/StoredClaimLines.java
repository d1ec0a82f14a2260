package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Passage;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;
import org.touchstone.source.SourceId;

/** Rows of claims for lists and texts. */
public interface StoredClaimLines extends ClaimLines {

    EntityManager entityManager();

    @Override
    default List<ClaimLine> ofArticle(ArticleId articleId) {
        return linesOf(articleId.value());
    }

    @HQL("""
            select new org.touchstone.claim.ClaimLine(c.claimId, c.number, c.words.wording, c.state, c.decision.lapsed,
                c.decision.verdict.rating, c.decision.closing.closedAs, c.assignment.assignee, c.assignment.due)
            from Claim c where c.articleId.value = :article order by c.number""")
    List<ClaimLine> linesOf(long article);

    @Override
    default List<Place> placesIn(DraftId draftId) {
        return placesOf(draftId.value()).stream()
                .map(row -> new Place((ClaimId) row[0], (int) row[1], (int) row[2])).toList();
    }

    @HQL("""
            select c.claimId, a.start, a.end
            from Claim c join c.places.anchors a
            where a.draftId.value = :draft order by a.start, a.end desc, c.number""")
    List<Object[]> placesOf(long draft);

    @Override
    default List<Place> livePlacesIn(DraftId draftId) {
        return Held.statement(entityManager(), """
                        select n.claim_id, n.start_at, n.end_at from claim_anchor n
                        join claim c on c.claim_id = n.claim_id
                        where n.draft_id = :draft and c.closed_as is distinct from 'WITHDRAWN'
                        order by n.start_at, n.end_at desc, c.number""", Object[].class)
                .setParameter("draft", draftId.value()).getResultStream()
                .map(row -> new Place(new ClaimId(((Number) row[0]).longValue()), (int) row[1], (int) row[2])).toList();
    }

    @Override
    default List<ClaimLine> withIds(Collection<ClaimId> claimIds) {
        return claimIds.isEmpty() ? List.of() : linesWith(claimIds.stream().map(ClaimId::value).toList());
    }

    @HQL("""
            select new org.touchstone.claim.ClaimLine(c.claimId, c.number, c.words.wording, c.state, c.decision.lapsed,
                c.decision.verdict.rating, c.decision.closing.closedAs, c.assignment.assignee, c.assignment.due)
            from Claim c where c.claimId.value in :claims order by c.number""")
    List<ClaimLine> linesWith(List<Long> claims);

    @Override
    default Optional<ClaimId> sibling(ClaimId claimId, int number) {
        return siblingsNumbered(claimId.value(), number).stream().findFirst();
    }

    @HQL("""
            select other.claimId from Claim one, Claim other
            where one.claimId.value = :claim and other.articleId = one.articleId and other.number = :number""")
    List<ClaimId> siblingsNumbered(long claim, int number);

    @Override
    default List<Passage.Tally> tallies(ArticleId articleId) {
        return talliesOf(articleId.value()).stream().map(row -> new Passage.Tally((ClaimState) row[0], (boolean) row[1],
                (String) row[2], row[3] == null ? null : new MemberId((long) row[3]), (long) row[4])).toList();
    }

    @HQL("""
            select c.state, c.decision.lapsed, c.decision.verdict.rating, c.assignment.assignee.value, count(*)
            from Claim c
            where c.articleId.value = :article
                and (c.decision.closing.closedAs is null
                    or c.decision.closing.closedAs <> org.touchstone.claim.ClosedAs.WITHDRAWN)
            group by c.state, c.decision.lapsed, c.decision.verdict.rating, c.assignment.assignee.value""")
    List<Object[]> talliesOf(long article);

    @Override
    default List<Elsewhere> citing(SourceId sourceId) {
        return citingNumber(sourceId.value()).stream().map(row -> new Elsewhere((ClaimId) row[0], (int) row[1],
                (String) row[2], (ClaimState) row[3], (String) row[4], row[5] != null, (long) row[6], (String) row[7],
                (Origin) row[8])).toList();
    }

    @HQL("""
            select distinct c.claimId, c.number, c.words.wording, c.state, c.decision.verdict.rating,
                c.attention.since, c.articleId.value, a.details.title, a.details.origin
            from Claim c join c.grounds.citations t, Article a
            where a.articleId = c.articleId and t.sourceId.value = :source order by c.claimId.value desc""")
    List<Object[]> citingNumber(long source);
}
