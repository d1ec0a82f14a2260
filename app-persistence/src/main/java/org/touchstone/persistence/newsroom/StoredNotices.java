package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Notice;
import org.touchstone.newsroom.Notices;

/** The notices' rows. */
public interface StoredNotices extends Notices {

    EntityManager entityManager();

    @Override
    default void tell(MemberId memberId, Instant now, String key, String... arguments) {
        Long number = (Long) entityManager().createNativeQuery("select nextval('notice_seq')", Long.class)
                .getSingleResult();
        entityManager().persist(new Notice(number, memberId, key, List.of(arguments), now));
    }

    @Override
    default Optional<Notice> withNumber(long noticeId) {
        return Optional.ofNullable(entityManager().find(Notice.class, noticeId));
    }

    @Override
    default List<Notice> undismissedOf(MemberId memberId) {
        return undismissed(memberId.value());
    }

    @HQL("from Notice where memberId.value = :number and dismissed is null order by made desc, noticeId desc")
    List<Notice> undismissed(long number);
}
