package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Session;
import org.touchstone.newsroom.Sessions;
import org.touchstone.newsroom.TokenHash;

/** The sessions' rows. They are written past the entity manager, because many requests of one browser come at once. */
public interface StoredSessions extends Sessions {

    EntityManager entityManager();

    @Override
    default void add(Session session) {
        entityManager().persist(session);
    }

    @Override
    default Optional<Session> withHash(TokenHash tokenHash) {
        return Optional.ofNullable(entityManager().find(Session.class, tokenHash));
    }

    @Override
    default List<Session> ofMember(MemberId memberId) {
        return ofNumber(memberId.value());
    }

    @HQL("from Session where memberId.value = :number order by lastSeen desc")
    List<Session> ofNumber(long number);

    @Override
    default void seen(TokenHash tokenHash, Instant now) {
        note(tokenHash.value(), now, now.minus(Session.NOTED_EVERY));
    }

    @HQL("update Session set lastSeen = :now where tokenHash.value = :hash and lastSeen <= :before")
    int note(String hash, Instant now, Instant before);

    @Override
    default void end(TokenHash tokenHash) {
        endOne(tokenHash.value());
    }

    @HQL("delete from Session where tokenHash.value = :hash")
    int endOne(String hash);

    @Override
    default void endAllOf(MemberId memberId) {
        endOf(memberId.value(), "");
    }

    @Override
    default void endOthersOf(MemberId memberId, TokenHash kept) {
        endOf(memberId.value(), kept.value());
    }

    @HQL("delete from Session where memberId.value = :number and tokenHash.value <> :kept")
    int endOf(long number, String kept);

    @Override
    default void prune(Instant beganBefore) {
        forget(beganBefore);
    }

    @HQL("delete from Session where began < :beganBefore")
    int forget(Instant beganBefore);
}
