package org.touchstone.newsroom;

import java.util.List;
import java.util.Optional;

/** The links by which members come back who could not sign in, used ones included. */
public interface WaysBack {

    void add(WayBack way);

    Optional<WayBack> withHash(TokenHash tokenHash);

    /** Those of the member that were neither used nor replaced. */
    List<WayBack> notEndedOf(MemberId memberId);
}
