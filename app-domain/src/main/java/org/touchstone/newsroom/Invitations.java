package org.touchstone.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links by which people become members, used ones included. */
public interface Invitations {

    void add(Invitation invitation);

    Optional<Invitation> withHash(TokenHash tokenHash);

    /** Those neither accepted nor withdrawn and made after the moment, newest first. */
    List<Invitation> openSince(Instant made);
}
