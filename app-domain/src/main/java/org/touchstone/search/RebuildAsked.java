package org.touchstone.search;

import java.time.Instant;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** An admin has asked for everything searches go by to be made again. */
public record RebuildAsked(MemberId by, Instant at) implements Happening {

    @Override
    public String act() {
        return "search.rebuild";
    }

    @Override
    public String subject() {
        return "newsroom";
    }

    @Override
    public int revision() {
        return 0;
    }
}
