package org.touchstone.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit's chains; entries are appended and can be neither changed nor removed. */
public interface AuditTrail {

    /**
     * The head of a chain, held for this transaction alone: entries get their numbers in the order of commit. To be
     * taken after everything else a transaction does, because every act on the same article waits for it.
     */
    ChainHead holdHead(long chain);

    /** Appends the entry, which becomes the head of its chain. */
    void append(AuditEntry entry);

    /** The head of a chain as it is committed. */
    ChainHead head(long chain);

    /** All chains with entries or a recorded head, ascending: one of which every entry was removed is among them. */
    List<Long> chains();

    /** The chain's entries by number, to be closed by the caller. */
    Stream<AuditEntry> entries(long chain);

    /** How many entries there are in this chain, or in all when it is null. */
    long count(@Nullable Long chain);

    /** The newest entries of this chain, or of all when it is null, from an offset, at most so many. */
    List<AuditEntry> newest(@Nullable Long chain, int offset, int limit);
}
