package org.touchstone.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.article.DraftId;

/**
 * Where a claim stands: its places in each draft it has been in, and what the newest draft made of them.
 *
 * <p>Whether it may be placed otherwise, and what follows from it, is for the claim to say.
 */
@Embeddable
public class Places {

    @ElementCollection
    @CollectionTable(name = "claim_anchor", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Anchor> anchors = new HashSet<>();

    /** What the newest draft made of them. */
    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.STANDS;

    protected Places() {
    }

    /** @param first where a claim stands that is being made */
    Places(Anchor first) {
        anchors.add(first);
    }

    /** Makes these its places in a draft instead of those it had there; there may be none. */
    void place(DraftId draftId, Set<Anchor> wanted, Standing stands) {
        standing = stands;
        anchors.removeIf(anchor -> anchor.draftId().equals(draftId) && !wanted.contains(anchor));
        anchors.addAll(wanted);
    }

    /** Adds those it has in a next draft. */
    void carryOver(CarryOver.Outcome outcome) {
        anchors.addAll(outcome.places());
        standing = outcome.standing();
    }

    /** Says what is asked because of the newest draft from now on; {@link Standing#STANDS} when nothing is. */
    void ask(Standing asked) {
        standing = asked;
    }

    /** Whether it stands exactly there in this draft and nothing is asked. */
    boolean settledAt(DraftId draftId, Set<Anchor> wanted) {
        return Set.copyOf(in(draftId)).equals(wanted) && standing.settled();
    }

    /** What the newest draft made of them, and what is asked because of it. */
    public Standing standing() {
        return standing;
    }

    /** Those in one draft, in the order of reading. */
    public List<Anchor> in(DraftId draftId) {
        return anchors.stream().filter(anchor -> anchor.draftId().equals(draftId))
                .sorted(Comparator.comparing(Anchor::span)).toList();
    }

    /** Those in all drafts. */
    public Set<Anchor> all() {
        return Set.copyOf(anchors);
    }
}
