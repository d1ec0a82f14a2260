package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Merge;
import org.touchstone.newsroom.Refusal;

/**
 * Who is to check a claim, and when.
 *
 * @param assignee nobody while it is open
 * @param due the day its verdict is wanted
 */
@Embeddable
public record Assignment(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "assignee")) @Nullable MemberId assignee,
        @Nullable LocalDate due, @Enumerated(EnumType.STRING) Priority priority) {

    /** Nobody's yet, for no day. */
    static final Assignment NONE = new Assignment(null, null, Priority.NORMAL);

    /** As it is now. */
    static Assignment of(Claim claim) {
        return new Assignment(claim.assignee().orElse(null), claim.due().orElse(null), claim.priority());
    }

    /** The same work, but nobody's. */
    Assignment unassigned() {
        return new Assignment(null, due, priority);
    }

    /** As it was at one revision. */
    static Assignment of(Snapshot snapshot) {
        String assignee = snapshot.value("assignee");
        String due = snapshot.value("due");
        return new Assignment(assignee.isEmpty() ? null : new MemberId(Long.parseLong(assignee)),
                due.isEmpty() ? null : LocalDate.parse(due), Priority.valueOf(snapshot.value("priority")));
    }

    /**
     * Takes from both sides what only one of them changed since the base.
     *
     * @throws Refusal.Overtaken with every field that both changed; with the assignee when somebody took it from all
     */
    Assignment merged(Assignment base, Assignment yours) {
        var merge = new Merge();
        var merged = new Assignment(merge.field("assignee", base.assignee, assignee, yours.assignee),
                merge.field("due", base.due, due, yours.due),
                merge.field("priority", base.priority, priority, yours.priority));
        try {
            merge.mustAgree();
        } catch (Refusal.Stale stale) {
            throw new Refusal.Overtaken(stale.conflicts());
        }
        if (merged.assignee == null) {
            throw new Refusal.Overtaken(List.of(new Refusal.Conflict("assignee", Objects.toString(base.assignee, ""),
                    "", Objects.toString(yours.assignee, ""))));
        }
        return merged;
    }
}
