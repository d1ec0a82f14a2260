package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.LikeClaims;
import org.touchstone.language.likeness.Like;
import org.touchstone.language.likeness.Vector;
import org.touchstone.persistence.Held;

/** Likeness by the server's own picture, told with what the rows say now. */
@Dependent
public class StoredLikeClaims implements LikeClaims {

    private final EntityManager entityManager;
    private final KnownClaims known;

    @Inject
    public StoredLikeClaims(EntityManager entityManager, KnownClaims known) {
        this.entityManager = entityManager;
        this.known = known;
    }

    @Override
    public Answer like(String wording, @Nullable ClaimId besides, int most) {
        if (!known.loaded()) {
            return new Answer(false, List.of());
        }
        known.read(entityManager);
        return among(wording, besides, most);
    }

    @Override
    public List<Answer> like(List<String> wordings, int most) {
        if (!known.loaded()) {
            return wordings.stream().map(wording -> new Answer(false, List.of())).toList();
        }
        known.read(entityManager);
        return wordings.stream().map(wording -> among(wording, null, most)).toList();
    }

    private Answer among(String wording, @Nullable ClaimId besides, int most) {
        List<Like<Long>> alike = known.like(wording, meaning(wording, besides), most + 1).stream()
                .filter(like -> besides == null || like.key() != besides.value()).limit(most).toList();
        if (alike.isEmpty()) {
            return new Answer(true, List.of());
        }
        Map<Long, Tuple> rows = new HashMap<>();
        Held.statement(entityManager, """
                        select c.claim_id, c.number, c.wording, c.article_id, a.title, a.origin, c.state, c.rating
                        from claim c join article a on a.article_id = c.article_id where c.claim_id in (:claims)""",
                        Tuple.class).setParameterList("claims", alike.stream().map(Like::key).toList())
                .getResultStream().forEach(row -> rows.put(((Number) row.get("claim_id")).longValue(), row));
        return new Answer(true, alike.stream().map(like -> liked(like, rows.get(like.key())))
                .filter(Objects::nonNull).toList());
    }

    /** Of a claim the stored one: the model takes some milliseconds. */
    private Optional<Vector> meaning(String wording, @Nullable ClaimId claim) {
        if (claim != null) {
            Optional<byte[]> kept = Held.statement(entityManager,
                    "select vector from claim_meaning where claim_id = :claim and wording = :wording", byte[].class)
                    .setParameter("claim", claim.value()).setParameter("wording", wording).getResultStream()
                    .findFirst();
            if (kept.isPresent()) {
                return kept.map(Vector::of);
            }
        }
        return known.meaning().of(wording);
    }

    private static @Nullable Liked liked(Like<Long> like, @Nullable Tuple row) {
        return row == null ? null : new Liked(new ClaimId(like.key()), ((Number) row.get("number")).intValue(),
                row.get("wording", String.class), new ArticleId(((Number) row.get("article_id")).longValue()),
                row.get("title", String.class), "OWN_DRAFT".equals(row.get("origin", String.class)),
                ClaimState.valueOf(row.get("state", String.class)), row.get("rating", String.class), like.strength(),
                like.numbersOnlyHere(), like.numbersOnlyThere());
    }

    @Override
    public Extent extent() {
        Tuple row = Held.statement(entityManager, "select (select count(*) from claim_meaning) as known,"
                + " (select count(*) from claim) as of_all", Tuple.class).getSingleResult();
        return new Extent(((Number) row.get("known")).longValue(), ((Number) row.get("of_all")).longValue());
    }

    @Override
    public boolean mind() {
        if (!known.loaded()) {
            known.read(entityManager);
            return true;
        }
        known.loadModel();
        known.read(entityManager);
        return known.mean(entityManager);
    }
}
