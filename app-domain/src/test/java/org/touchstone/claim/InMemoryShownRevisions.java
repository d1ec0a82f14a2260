package org.touchstone.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.touchstone.newsroom.MemberId;

/** What members were shown, for tests. */
public class InMemoryShownRevisions implements ShownRevisions {

    private final Map<MemberId, Map<ClaimId, Shown>> shown = new HashMap<>();

    @Override
    public Map<ClaimId, Shown> of(MemberId memberId, Collection<ClaimId> claimIds) {
        var known = new HashMap<>(shown.getOrDefault(memberId, Map.of()));
        known.keySet().retainAll(claimIds);
        return known;
    }

    @Override
    public void keep(MemberId memberId, ClaimId claimId, int revision) {
        shown.computeIfAbsent(memberId, member -> new HashMap<>()).merge(claimId, new Shown(revision, 0),
                (known, given) -> known.revision() < given.revision()
                        ? new Shown(given.revision(), known.revision()) : known);
    }
}
