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
}
