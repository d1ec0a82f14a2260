package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.EmailAddress;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;

/** The members' rows. */
public interface StoredMembers extends Members {

    EntityManager entityManager();

    @Override
    default MemberId nextId() {
        return new MemberId((Long) entityManager().createNativeQuery("select nextval('member_seq')", Long.class)
                .getSingleResult());
    }

    @Override
    default void add(Member member) {
        entityManager().persist(member);
    }

    @Override
    default Optional<Member> withId(MemberId memberId) {
        return Optional.ofNullable(entityManager().find(Member.class, memberId));
    }

    @Override
    default Optional<Member> withEmail(EmailAddress email) {
        return withAddress(email.value());
    }

    @HQL("from Member where email = :address")
    Optional<Member> withAddress(String address);

    @Override
    default List<Member> withIds(Collection<MemberId> memberIds) {
        return memberIds.isEmpty() ? List.of() : withNumbers(memberIds.stream().map(MemberId::value).toList());
    }

    @HQL("from Member where memberId.value in :numbers")
    List<Member> withNumbers(Collection<Long> numbers);

    @Override
    @HQL("from Member order by lower(name), memberId.value")
    List<Member> all();

    @Override
    default boolean none() {
        return count() == 0;
    }

    @HQL("select count(*) from Member")
    long count();

    /** A lock of the database, let go at the end of the transaction: it holds on every server. */
    @Override
    default void holdStill() {
        entityManager().createNativeQuery("select 1 from (select pg_advisory_xact_lock(:what)) held", Integer.class)
                .setParameter("what", HOLD_STILL).getSingleResult();
    }

    /** Any number no other lock of this database has. */
    long HOLD_STILL = 0x746f756368_01L;
}
