package org.touchstone.persistence.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.OnceOnly;

/** The rows of acts already done; their unique key makes the second of two at once wait, and then know. */
@Dependent
public class StoredActs implements OnceOnly {

    private final EntityManager entityManager;

    @Inject
    public StoredActs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean first(UUID actKey, MemberId memberId, Instant now) {
        return entityManager.createNativeQuery("""
                insert into act_done (act_key, member_id, done) values (:key, :member, :now)
                on conflict do nothing""")
                .setParameter("key", actKey)
                .setParameter("member", memberId.value())
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    @Override
    public void prune(Instant doneBefore) {
        entityManager.createNativeQuery("delete from act_done where done < :before")
                .setParameter("before", doneBefore).executeUpdate();
    }
}
