package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Records what was looked for, where and when, whatever was found. */
@Dependent
public class RecordSearch {

    private final Workbench bench;

    @Inject
    public RecordSearch(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param on the day of the search; today when left out
     */
    @Transactional
    public void record(Member member, ClaimId claimId, @Nullable String lookedFor, @Nullable String place,
                       @Nullable LocalDate on) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = bench.take(claimId);
        bench.tell(claim.recordSearch(lookedFor, place, on, bench.evidence(claim), bench.deed(member)));
    }
}
