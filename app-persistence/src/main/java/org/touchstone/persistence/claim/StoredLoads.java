package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.touchstone.claim.Loads;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Role;

/** Counts each member's open claims. */
@Dependent
public class StoredLoads implements Loads {

    private final EntityManager entityManager;

    @Inject
    public StoredLoads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Load> all() {
        List<String> checking = Arrays.stream(Role.values())
                .filter(role -> role.gives(Ability.PROPOSE_VERDICT)).map(Role::name).toList();
        List<Object[]> rows = rows(entityManager, checking);
        return rows.stream().map(row -> new Load(new MemberId(((Number) row[0]).longValue()), (String) row[1],
                ((Number) row[2]).intValue())).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager entityManager, List<String> checking) {
        return entityManager.createNativeQuery("""
                select m.member_id, m.name,
                    (select count(*) from claim c where c.assignee = m.member_id
                        and c.state in ('ASSIGNED', 'RETURNED', 'PROPOSED'))
                from member m
                where m.active and exists (select 1 from member_role r
                    where r.member_id = m.member_id and r.role in (:checking))
                order by lower(m.name), m.member_id""").setParameter("checking", checking).getResultList();
    }
}
