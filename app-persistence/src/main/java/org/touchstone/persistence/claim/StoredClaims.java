package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Claims;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.Held;
import org.touchstone.source.SourceId;

/** The claims' rows. */
public interface StoredClaims extends Claims {

    /** In these nobody has work with a claim. */
    Set<ClaimState> ENDED = Set.of(ClaimState.APPROVED, ClaimState.CLOSED);

    EntityManager entityManager();

    @Override
    default ClaimId nextId() {
        return new ClaimId(Held.statement(entityManager(), "select nextval('claim_seq')", Long.class)
                .getSingleResult());
    }

    /** Whoever asks first for an article's next number keeps the others waiting until the transaction ends. */
    @Override
    default int nextNumber(ArticleId articleId) {
        return (Integer) entityManager().createNativeQuery("""
                        insert into claim_number as given (article_id, last) values (:article, 1)
                        on conflict (article_id) do update set last = given.last + 1
                        returning last""", Integer.class)
                .setParameter("article", articleId.value()).getSingleResult();
    }

    @Override
    default void add(Claim claim) {
        entityManager().persist(claim);
    }

    @Override
    default Optional<Claim> withId(ClaimId claimId) {
        return Optional.ofNullable(entityManager().find(Claim.class, claimId));
    }

    @Override
    default List<Claim> withIds(Collection<ClaimId> claimIds) {
        return claimIds.isEmpty() ? List.of() : withNumbers(claimIds.stream().map(ClaimId::value).toList());
    }

    @HQL("from Claim where claimId.value in :numbers order by claimId.value")
    List<Claim> withNumbers(Collection<Long> numbers);

    @Override
    default Claim forChange(ClaimId claimId) {
        return Held.alone(entityManager(), Claim.class, claimId).orElseThrow(() -> new Refusal.NotFound("claim"));
    }

    @Override
    default List<Claim> ofArticle(ArticleId articleId) {
        List<Claim> claims = ofArticle(articleId.value());
        if (!claims.isEmpty()) {
            // what belongs to the first is read for all of them, one statement a kind
            Claim first = claims.get(0);
            first.anchors();
            first.citations();
            first.searches();
            first.writtenBy(new MemberId(0));
        }
        return claims;
    }

    @HQL("from Claim where articleId.value = :article order by number")
    List<Claim> ofArticle(long article);

    @Override
    default List<ClaimId> citing(SourceId sourceId) {
        return citing(sourceId.value()).stream().map(ClaimId::new).toList();
    }

    @HQL("""
            select distinct c.claimId.value as claim from Claim c join c.grounds.citations cited
            where cited.sourceId.value = :source order by claim""")
    List<Long> citing(long source);

    @Override
    default List<ClaimId> openOf(MemberId assignee) {
        return assigned(assignee.value(), ENDED).stream().map(ClaimId::new).toList();
    }

    @HQL("""
            select claimId.value from Claim where assignment.assignee.value = :assignee and state not in :ended
            order by claimId.value""")
    List<Long> assigned(long assignee, Set<ClaimState> ended);
}
