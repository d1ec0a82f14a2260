package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;

/**
 * What came out of a claim: the verdict proposed last, who said yes to it and whether that still holds, or why it was
 * closed; and who wrote in it since it was approved last, and so may not be the one to say yes.
 *
 * <p>Whether any of this may be done, and which state follows, is for the claim to say.
 */
@Embeddable
public class Decision {

    @Embedded
    private @Nullable Verdict verdict;

    @Embedded
    private @Nullable Approval approval;

    @Embedded
    private @Nullable Closing closing;

    /** Why it was returned, reopened or unassigned last; empty when nothing of the kind stands. */
    private String reason = "";

    /** Whether it was approved and something changed since. */
    private boolean lapsed;

    /** Whether its wording was copy-edited since it was approved, and the approval waits to be confirmed. */
    @Column(name = "copy_edited")
    private boolean copyEdited;

    /** Who wrote or changed any part of it since its last approval. */
    @ElementCollection
    @CollectionTable(name = "claim_writer", joinColumns = @JoinColumn(name = "claim_id"))
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private Set<MemberId> writers = new HashSet<>();

    /** None yet. */
    protected Decision() {
    }

    /** Remembers who wrote in the claim. */
    void writtenBy(Collection<MemberId> members) {
        writers.addAll(members);
    }

    /** Proposes a verdict in place of the one before. */
    void propose(Verdict proposed) {
        verdict = proposed;
        reason = "";
        writers.add(proposed.proposedBy());
    }

    /** Proposes the verdict again that was returned; whoever proposed it does not give the next approval. */
    void proposeAgain(String why) {
        verdict().map(Verdict::proposedBy).ifPresent(writers::add);
        reason = why;
    }

    /** Says yes to the verdict as it is; whoever wrote before that may say yes to the next. */
    void approve(Approval given) {
        confirm(given);
        lapsed = false;
        reason = "";
    }

    /** Takes this approval for the one before, which a copy edit had left behind. */
    void confirm(Approval given) {
        approval = given;
        copyEdited = false;
        writers.clear();
    }

    /** Says whether a copy edit waits to be confirmed. */
    void copyEdited(boolean waits) {
        copyEdited = waits;
    }

    /** The approval does not hold any more, because something of the claim changed. */
    void lapse() {
        withdrawApproval();
        lapsed = true;
    }

    /** Sends the verdict back; the approval it had is gone. */
    void giveBack(String why) {
        withdrawApproval();
        reason = why;
    }

    /** Says why there is to be no verdict; the approval there was is gone, the verdict proposed last is kept. */
    void close(Closing given) {
        withdrawApproval();
        closing = given;
    }

    /** Takes up again what was closed. */
    void reopen(String why) {
        closing = null;
        reason = why;
    }

    /** Says why the claim was unassigned; the empty string when that does not matter any more. */
    void giveReason(String why) {
        reason = why;
    }

    private void withdrawApproval() {
        approval = null;
        copyEdited = false;
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    public Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    /** Why it was returned, reopened or unassigned last; empty when nothing of the kind stands. */
    public String reason() {
        return reason;
    }

    /** Whether it was approved once and something of the claim changed since. */
    public boolean lapsed() {
        return lapsed;
    }

    /** Whether the wording was copy-edited since it was approved, and the approval waits to be confirmed. */
    public boolean copyEdited() {
        return copyEdited;
    }

    /** Whether this member wrote or changed any part of the claim since its last approval, and so may not approve. */
    public boolean writtenBy(MemberId member) {
        return writers.contains(member);
    }
}
