package org.touchstone.persistence.newsroom;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.Invitation;
import org.touchstone.newsroom.Invitations;
import org.touchstone.newsroom.TokenHash;

/** The invitations' rows. */
public interface StoredInvitations extends Invitations {

    EntityManager entityManager();

    @Override
    default void add(Invitation invitation) {
        entityManager().persist(invitation);
    }

    @Override
    default Optional<Invitation> withHash(TokenHash tokenHash) {
        return Optional.ofNullable(entityManager().find(Invitation.class, tokenHash));
    }

    @Override
    @HQL("from Invitation where ended is null and made > :made order by made desc")
    List<Invitation> openSince(Instant made);
}
