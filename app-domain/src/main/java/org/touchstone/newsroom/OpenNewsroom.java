package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The program starts. The first time it makes the newsroom; until there is a member it lets the first admin in. */
@Dependent
public class OpenNewsroom {

    private final Newsrooms newsrooms;
    private final Members members;
    private final Invitations invitations;
    private final Clock clock;

    @Inject
    public OpenNewsroom(Newsrooms newsrooms, Members members, Invitations invitations, Clock clock) {
        this.newsrooms = newsrooms;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Once for each start of each server; they may start at once.
     *
     * @return the token of a one-time link for the first admin, as long as nobody is a member
     */
    @Transactional
    public Optional<Token> open() {
        members.holdStill();
        if (newsrooms.find().isEmpty()) {
            newsrooms.add(Newsroom.beginning());
        }
        if (!members.none()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Token token = Token.fresh();
        invitations.add(Invitation.ofFirstAdmin(token, now));
        return Optional.of(token);
    }
}
