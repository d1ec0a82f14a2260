package org.touchstone.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows admins what was done, newest first. */
@Dependent
public class SeeAudit {

    /** Entries on one page. */
    public static final int PAGE = 50;

    private final AuditTrail trail;

    @Inject
    public SeeAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** One page of entries, and how many there are in all. */
    public record Page(List<AuditEntry> entries, long all, int page) {

        /** How many pages there are, at least 1. */
        public int pages() {
            return (int) Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /**
     * @param chain the entries of this chain alone; null for all
     * @param page counted from 1
     */
    @Transactional
    public Page see(Member member, @Nullable Long chain, int page) {
        member.must(Ability.READ_AUDIT);
        long all = trail.count(chain);
        int last = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, last));
        return new Page(trail.newest(chain, (shown - 1) * PAGE, PAGE), all, shown);
    }
}
