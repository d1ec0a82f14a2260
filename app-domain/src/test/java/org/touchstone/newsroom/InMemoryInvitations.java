package org.touchstone.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Invitations for tests. */
public class InMemoryInvitations implements Invitations {

    private final List<Invitation> invitations = new ArrayList<>();

    @Override
    public void add(Invitation invitation) {
        invitations.add(invitation);
    }

    @Override
    public Optional<Invitation> withHash(TokenHash tokenHash) {
        return invitations.stream().filter(i -> i.tokenHash().equals(tokenHash)).findFirst();
    }

    @Override
    public List<Invitation> openSince(Instant made) {
        return invitations.stream().filter(i -> i.made().isAfter(made) && i.openAt(i.made()))
                .sorted(Comparator.comparing(Invitation::made).reversed()).toList();
    }
}
