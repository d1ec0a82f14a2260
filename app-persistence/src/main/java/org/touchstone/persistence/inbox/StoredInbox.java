package org.touchstone.persistence.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.touchstone.claim.ClaimId;
import org.touchstone.inbox.Concern;
import org.touchstone.inbox.Inbox;
import org.touchstone.inbox.InboxItem;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The inboxes' rows. */
@Dependent
public class StoredInbox implements Inbox {

    private final EntityManager entityManager;

    @Inject
    public StoredInbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long nextId() {
        return Held.statement(entityManager, "select nextval('inbox_item_seq')", Long.class).getSingleResult();
    }

    @Override
    public void add(InboxItem item) {
        if (item.noteId() != null) {
            // the message it is about goes first
            entityManager.flush();
        }
        Held.change(entityManager, """
                        insert into inbox_item (item_id, member_id, concern, claim_id, note_id, caused_by, made)
                        values (:item, :member, :concern, :claim, :note, :by, :made)""")
                .setParameter("item", item.itemId()).setParameter("member", item.memberId().value())
                .setParameter("concern", item.concern().name()).setParameter("claim", item.claimId().value())
                .setParameter("note", item.noteId() == null ? null : item.noteId().value(), Long.class)
                .setParameter("by", item.causedBy() == null ? null : item.causedBy().value(), Long.class)
                .setParameter("made", item.made()).executeUpdate();
    }

    @Override
    public Optional<InboxItem> withId(long itemId) {
        return Optional.ofNullable(entityManager.find(InboxItem.class, itemId));
    }

    @Override
    public boolean hasUnread(MemberId memberId, Concern concern, ClaimId claimId) {
        return Held.statement(entityManager, """
                        select exists (select 1 from inbox_item where member_id = :member and read is null
                            and concern = :concern and claim_id = :claim)""", Boolean.class)
                .setParameter("member", memberId.value()).setParameter("concern", concern.name())
                .setParameter("claim", claimId.value()).getSingleResult();
    }

    @Override
    public void undone(MemberId memberId, Concern concern, ClaimId claimId, Instant at) {
        Held.change(entityManager, """
                        update inbox_item set read = :at
                        where member_id = :member and read is null and concern = :concern and claim_id = :claim""")
                .setParameter("at", at).setParameter("member", memberId.value())
                .setParameter("concern", concern.name()).setParameter("claim", claimId.value()).executeUpdate();
    }

    @Override
    public Page find(MemberId memberId, boolean unreadOnly, int page) {
        String from = """
                from inbox_item i
                join claim c on c.claim_id = i.claim_id
                join article a on a.article_id = c.article_id
                left join member m on m.member_id = i.caused_by
                where i.member_id = :member
                """ + (unreadOnly ? " and i.read is null " : "");
        long all = Held.statement(entityManager, "select count(*) " + from, Long.class)
                .setParameter("member", memberId.value()).getSingleResult();
        int shown = Math.max(1, (int) Math.min(page, (all + PAGE - 1) / PAGE));
        List<Row> rows = Held.statement(entityManager, """
                        select i.item_id, i.concern, i.claim_id, c.number, c.wording, a.title,
                            coalesce(i.note_id, 0) as note, coalesce(m.name, '') as by_name, i.due, i.made,
                            i.read is not null as is_read
                        """ + from + " order by i.made desc, i.item_id desc", Object[].class)
                .addScalar("item_id", Long.class).addScalar("concern", String.class).addScalar("claim_id", Long.class)
                .addScalar("number", Integer.class).addScalar("wording", String.class)
                .addScalar("title", String.class).addScalar("note", Long.class).addScalar("by_name", String.class)
                .addScalar("due", LocalDate.class).addScalar("made", Instant.class)
                .addScalar("is_read", Boolean.class)
                .setParameter("member", memberId.value())
                .setFirstResult((shown - 1) * PAGE).setMaxResults(PAGE).stream()
                .map(StoredInbox::row).toList();
        return new Page(rows, all, shown);
    }

    private static Row row(Object[] row) {
        return new Row((Long) row[0], Concern.valueOf((String) row[1]), new ClaimId((Long) row[2]), (Integer) row[3],
                (String) row[4], (String) row[5], (Long) row[6], (String) row[7], (LocalDate) row[8],
                (Instant) row[9], (Boolean) row[10]);
    }

    @Override
    public int unread(MemberId memberId) {
        return Held.statement(entityManager, """
                        select count(*) from inbox_item where member_id = :member and read is null""", Long.class)
                .setParameter("member", memberId.value()).getSingleResult().intValue();
    }

    @Override
    public void readAll(MemberId memberId, Instant until, Instant at) {
        Held.change(entityManager, """
                        update inbox_item set read = :at
                        where member_id = :member and read is null and made <= :until""")
                .setParameter("at", at).setParameter("member", memberId.value()).setParameter("until", until)
                .executeUpdate();
    }

    @Override
    public List<InboxItem> remind(LocalDate due, Instant at) {
        List<Long> added = Held.statement(entityManager, """
                        insert into inbox_item (item_id, member_id, concern, claim_id, due, made)
                        select nextval('inbox_item_seq'), assignee, 'DUE_TOMORROW', claim_id, due, :at from claim
                        where due = :due and state in ('ASSIGNED', 'RETURNED') order by claim_id
                        on conflict (member_id, claim_id, due) where concern = 'DUE_TOMORROW' do nothing
                        returning item_id""", Long.class)
                .setParameter("due", due).setParameter("at", at).getResultList();
        return added.stream().map(itemId -> entityManager.find(InboxItem.class, itemId)).toList();
    }
}
