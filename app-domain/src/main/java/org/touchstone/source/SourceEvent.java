package org.touchstone.source;

import java.time.Instant;
import java.util.Locale;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A source was added or changed. */
public record SourceEvent(SourceId sourceId, Act what, int revision, Sha256 content, MemberId by, Instant at)
        implements Happening {

    /** What can happen to a source. */
    public enum Act {
        ADD, CORRECT, NAME_READERS, ATTACH, WITHDRAW, REINSTATE;

        /** Whether claims that cite the source must be looked at again. */
        public boolean changesContent() {
            return this != ADD;
        }

        /**
         * Whether somebody must say of each of those claims that it was looked at again; one file more says nothing
         * else.
         */
        public boolean callsForAttention() {
            return changesContent() && this != ATTACH;
        }
    }

    @Override
    public String act() {
        return "source." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "source/" + sourceId;
    }

    @Override
    public String digest() {
        return content.hex();
    }
}
