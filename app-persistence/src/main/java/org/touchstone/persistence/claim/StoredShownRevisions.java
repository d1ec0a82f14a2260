package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Shown;
import org.touchstone.claim.ShownRevisions;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The rows of what members were shown for approval. */
@Dependent
public class StoredShownRevisions implements ShownRevisions {

    private final EntityManager entityManager;

    @Inject
    public StoredShownRevisions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<ClaimId, Shown> of(MemberId memberId, Collection<ClaimId> claimIds) {
        if (claimIds.isEmpty()) {
            return Map.of();
        }
        return Held.statement(entityManager, """
                        select claim_id, revision, before from claim_shown
                        where member_id = :member and claim_id in (:claims)""", Object[].class)
                .addScalar("claim_id", Long.class)
                .addScalar("revision", Integer.class)
                .addScalar("before", Integer.class)
                .setParameter("member", memberId.value())
                .setParameterList("claims", claimIds.stream().map(ClaimId::value).toList())
                .stream().collect(Collectors.toMap(row -> new ClaimId((Long) row[0]),
                        row -> new Shown((Integer) row[1], (Integer) row[2])));
    }

    @Override
    public void keep(MemberId memberId, ClaimId claimId, int revision) {
        Held.change(entityManager, """
                        insert into claim_shown as known (claim_id, member_id, revision, before)
                        values (:claim, :member, :revision, 0)
                        on conflict (claim_id, member_id)
                        do update set before = known.revision, revision = excluded.revision
                        where known.revision < excluded.revision""")
                .setParameter("claim", claimId.value())
                .setParameter("member", memberId.value())
                .setParameter("revision", revision)
                .executeUpdate();
    }
}
