package org.touchstone.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;

/** All evidence the newsroom has, the confidential included: callers show only what a member may see. */
public interface Sources {

    SourceId nextId();

    void add(Source source);

    Optional<Source> withId(SourceId sourceId);

    List<Source> withIds(Collection<SourceId> sourceIds);

    /** Sources at exactly this address that the member may see. */
    List<Source> atAddress(String address, MemberId member);

    /**
     * The source, held for this transaction alone.
     *
     * @throws Refusal.NotFound when there is none
     */
    Source forChange(SourceId sourceId);

    /**
     * The source, held until the transaction ends so that it is not changed meanwhile; others may use it at the same
     * time. To be taken before the claim that is going to cite it.
     *
     * @throws Refusal.NotFound when there is none
     */
    default Source forUse(SourceId sourceId) {
        return withId(sourceId).orElseThrow(() -> new Refusal.NotFound("source"));
    }

    /** The source if this member may see it, or else {@link Refusal.NotFound}. */
    default Source seenBy(MemberId member, SourceId sourceId) {
        return withId(sourceId).filter(source -> source.mayBeSeenBy(member))
                .orElseThrow(() -> new Refusal.NotFound("source"));
    }
}
