package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Clock clock;

    @Inject
    public StoredLoads(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public List<Load> all() {
        List<String> checking = Arrays.stream(Role.values())
                .filter(role -> role.gives(Ability.PROPOSE_VERDICT)).map(Role::name).toList();
        List<Object[]> rows = rows(entityManager, checking, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return rows.stream().map(row -> new Load(new MemberId(((Number) row[0]).longValue()), (String) row[1],
                ((Number) row[2]).intValue(), ((Number) row[3]).intValue())).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager entityManager, List<String> checking, LocalDate today) {
        return entityManager.createNativeQuery("""
                select m.member_id, m.name, count(c.claim_id), count(c.claim_id) filter (where c.due < :today)
                from member m left join claim c
                    on c.assignee = m.member_id and c.state in ('ASSIGNED', 'RETURNED', 'PROPOSED')
                where m.active and exists (select 1 from member_role r
                    where r.member_id = m.member_id and r.role in (:checking))
                group by m.member_id, m.name
                order by lower(m.name), m.member_id""").setParameter("checking", checking)
                .setParameter("today", today).getResultList();
    }
}
