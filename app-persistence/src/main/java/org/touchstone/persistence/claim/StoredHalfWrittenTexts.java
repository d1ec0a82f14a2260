package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.HalfWritten;
import org.touchstone.claim.HalfWrittenTexts;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The rows of texts begun and not sent. */
@Dependent
public class StoredHalfWrittenTexts implements HalfWrittenTexts {

    private final EntityManager entityManager;

    @Inject
    public StoredHalfWrittenTexts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(HalfWritten text) {
        Held.change(entityManager, """
                        insert into half_written (claim_id, writer, field, text, written_at)
                        values (:claim, :writer, :field, :text, :at)
                        on conflict (claim_id, writer, field)
                        do update set text = excluded.text, written_at = excluded.written_at""")
                .setParameter("claim", text.claimId().value())
                .setParameter("writer", text.writer().value())
                .setParameter("field", text.field())
                .setParameter("text", text.text())
                .setParameter("at", text.at())
                .executeUpdate();
    }

    @Override
    public void forget(ClaimId claimId, MemberId writer, String field) {
        Held.change(entityManager, """
                        delete from half_written where claim_id = :claim and writer = :writer and field = :field""")
                .setParameter("claim", claimId.value())
                .setParameter("writer", writer.value())
                .setParameter("field", field)
                .executeUpdate();
    }

    @Override
    public List<HalfWritten> ofClaim(ClaimId claimId) {
        return Held.statement(entityManager, """
                        select writer, field, text, written_at from half_written where claim_id = :claim
                        order by written_at, writer, field""", Object[].class)
                .addScalar("writer", Long.class)
                .addScalar("field", String.class)
                .addScalar("text", String.class)
                .addScalar("written_at", Instant.class)
                .setParameter("claim", claimId.value())
                .stream()
                .map(row -> new HalfWritten(claimId, new MemberId((Long) row[0]), (String) row[1], (String) row[2],
                        (Instant) row[3]))
                .toList();
    }
}
