package org.touchstone.persistence.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.inbox.InboxItem;
import org.touchstone.inbox.Outbox;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The outbox's rows: each is sent by the server that holds it, and the others pass it by. */
@Dependent
public class StoredOutbox implements Outbox {

    private final EntityManager entityManager;

    @Inject
    public StoredOutbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(long itemId, MemberId memberId, Instant due) {
        Held.change(entityManager, "insert into outbox (item_id, member_id, due) values (:item, :member, :due)")
                .setParameter("item", itemId).setParameter("member", memberId.value()).setParameter("due", due)
                .executeUpdate();
    }

    @Override
    public Optional<Due> take(Instant now) {
        List<Long> member = Held.statement(entityManager, """
                        select member_id from outbox where ended is null and due <= :now
                        order by due, item_id limit 1 for update skip locked""", Long.class)
                .setParameter("now", now).getResultList();
        if (member.isEmpty()) {
            return Optional.empty();
        }
        List<Object[]> rows = Held.statement(entityManager, """
                        select item_id, tries from outbox where ended is null and due <= :now and member_id = :member
                        order by item_id for update skip locked""", Object[].class)
                .addScalar("item_id", Long.class).addScalar("tries", Integer.class)
                .setParameter("now", now).setParameter("member", member.get(0)).getResultList();
        return Optional.of(new Due(new MemberId(member.get(0)),
                rows.stream().map(row -> entityManager.find(InboxItem.class, row[0])).toList(),
                rows.stream().mapToInt(row -> (Integer) row[1]).max().orElse(0)));
    }

    @Override
    public void putOff(Due due, Instant again) {
        Held.change(entityManager, "update outbox set tries = tries + 1, due = :again where item_id in (:items)")
                .setParameter("again", again).setParameterList("items", numbers(due.items())).executeUpdate();
    }

    @Override
    public void end(List<InboxItem> items, Outcome outcome, Instant at) {
        if (!items.isEmpty()) {
            Held.change(entityManager, "update outbox set ended = :at, outcome = :outcome where item_id in (:items)")
                    .setParameter("at", at).setParameter("outcome", outcome.name())
                    .setParameterList("items", numbers(items)).executeUpdate();
        }
    }

    private static List<Long> numbers(List<InboxItem> items) {
        return items.stream().map(InboxItem::itemId).toList();
    }
}
