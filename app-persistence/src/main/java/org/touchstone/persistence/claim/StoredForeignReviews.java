package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.touchstone.article.Sha256;
import org.touchstone.claim.ForeignReviews;
import org.touchstone.intake.ClaimReviews;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The rows of other organisations' reviews. */
@Dependent
public class StoredForeignReviews implements ForeignReviews {

    private static final String COLUMNS = "claim, claimant, rating, address, organisation, reviewed_on";

    private final EntityManager entityManager;

    @Inject
    public StoredForeignReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int add(List<ClaimReviews.Told> told, MemberId by, Instant at) {
        int kept = 0;
        // in one order, so that two who take in the same do not wait for each other
        for (ClaimReviews.Told one : told.stream().sorted(java.util.Comparator.comparing(
                (ClaimReviews.Told review) -> digest(review))).toList()) {
            kept += Held.change(entityManager, """
                            insert into foreign_review (review_id, digest, claim, claimant, rating, address,
                                organisation, reviewed_on, language, imported_by, imported_at)
                            values (nextval('foreign_review_seq'), :digest, :claim, :claimant, :rating, :address,
                                :organisation, cast(nullif(:day, '') as date), :language, :by, :at)
                            on conflict (digest) do nothing""")
                    .setParameter("digest", digest(one)).setParameter("claim", one.claim())
                    .setParameter("claimant", one.claimant()).setParameter("rating", one.rating())
                    .setParameter("address", one.address()).setParameter("organisation", one.organisation())
                    .setParameter("day", one.reviewed().map(LocalDate::toString).orElse(""))
                    .setParameter("language", one.language()).setParameter("by", by.value()).setParameter("at", at)
                    .executeUpdate();
        }
        return kept;
    }

    private static String digest(ClaimReviews.Told one) {
        return Sha256.of(String.join("\n", one.address(), one.claim(), one.rating())).hex();
    }

    @Override
    public List<Foreign> like(String wording, int most) {
        return rows(Held.statement(entityManager, """
                        select %s from (
                            select f.*, cardinality(array(
                                select unnest(tsvector_to_array(to_tsvector('english', claim)))
                                intersect select unnest(tsvector_to_array(to_tsvector('english', :wording))))) as shared
                            from foreign_review f
                            where to_tsvector('english', claim || ' ' || claimant)
                                @@ to_tsquery('english', replace(cast(plainto_tsquery('english', :wording) as text),
                                    '&', '|'))) as near
                        where shared * 2
                            >= greatest(4, cardinality(tsvector_to_array(to_tsvector('english', :wording))))
                        order by shared desc, review_id desc""".formatted(COLUMNS), Tuple.class)
                .setParameter("wording", wording), most);
    }

    @Override
    public List<Foreign> find(String words, int most) {
        return rows(Held.statement(entityManager, """
                        select %s from foreign_review
                        where :words = '' or to_tsvector('english', claim || ' ' || claimant || ' ' || organisation)
                            @@ websearch_to_tsquery('english', :words)
                        order by reviewed_on desc nulls last, review_id desc""".formatted(COLUMNS), Tuple.class)
                .setParameter("words", words.strip()), most);
    }

    private static List<Foreign> rows(NativeQuery<Tuple> query, int most) {
        return query.setMaxResults(most).getResultStream().map(row -> new Foreign(row.get("claim", String.class),
                row.get("claimant", String.class), row.get("rating", String.class), row.get("address", String.class),
                row.get("organisation", String.class), row.get("reviewed_on") instanceof Date day ? day.toLocalDate()
                        : (LocalDate) row.get("reviewed_on"))).toList();
    }
}
