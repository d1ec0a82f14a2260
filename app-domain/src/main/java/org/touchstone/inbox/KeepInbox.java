package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimEvent;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimRevision;
import org.touchstone.claim.ClaimRevisions;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.NoteEvent;
import org.touchstone.claim.NoteId;
import org.touchstone.claim.RevisionId;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.newsroom.MemberId;

/** Puts what others do into the inboxes of those it concerns, in the transaction that did it. */
@Dependent
public class KeepInbox {

    private final Inbox inbox;
    private final ClaimRevisions revisions;
    private final Letters letters;

    @Inject
    public KeepInbox(Inbox inbox, ClaimRevisions revisions, Letters letters) {
        this.inbox = inbox;
        this.revisions = revisions;
        this.letters = letters;
    }

    void keep(@Observes ClaimEvent event) {
        switch (event.what()) {
            case ASSIGN -> assignee(event).ifPresent(member -> tell(member, Concern.ASSIGNED, event));
            case RETURN -> assignee(event).ifPresent(member -> tell(member, Concern.RETURNED, event));
            case UNDO -> {
                if (event.was() == ClaimState.RETURNED && event.is() == ClaimState.PROPOSED) {
                    assignee(event).ifPresent(member -> inbox.undone(member, Concern.RETURNED, event.claimId(),
                            event.at()));
                }
            }
            case SOURCE_CHANGED -> assignee(event).ifPresent(member -> tell(member, Concern.SOURCE_CHANGED, event));
            case LAPSE -> {
                // whose source changed knows already that it has to be looked at again
                assignee(event).filter(member -> !inbox.hasUnread(member, Concern.SOURCE_CHANGED, event.claimId()))
                        .ifPresent(member -> tell(member, Concern.LAPSED, event));
                approver(event.claimId()).filter(member -> !assignee(event).filter(member::equals).isPresent())
                        .ifPresent(member -> tell(member, Concern.LAPSED, event));
            }
            case ANSWER_WORDING -> suggester(event).ifPresent(member -> tell(member,
                    event.snapshot().value("suggestedAnswer").equals(SuggestedWording.Answer.ACCEPTED.name())
                            ? Concern.WORDING_ACCEPTED : Concern.WORDING_DECLINED, event));
            case CARRY_OVER -> {
                if (saysNowWhatWasSuggested(event)) {
                    Set<MemberId> concerned = new HashSet<>();
                    suggester(event).ifPresent(concerned::add);
                    assignee(event).ifPresent(concerned::add);
                    concerned.forEach(member -> tell(member, Concern.WORDING_IN_DRAFT, event));
                }
            }
            default -> {
                // concerns nobody in particular
            }
        }
    }

    void keep(@Observes NoteEvent event) {
        event.mentioned().forEach(member -> tell(member, Concern.MENTIONED, event.claimId(), event.noteId(),
                event.by(), event.at()));
        Set<MemberId> others = new HashSet<>(event.answered());
        others.removeAll(event.mentioned());
        others.forEach(member -> tell(member, Concern.ANSWERED, event.claimId(), event.noteId(), event.by(),
                event.at()));
    }

    private static Optional<MemberId> assignee(ClaimEvent event) {
        String number = event.snapshot().value("assignee");
        return number.isEmpty() ? Optional.empty() : Optional.of(new MemberId(Long.parseLong(number)));
    }

    private Optional<MemberId> approver(ClaimId claimId) {
        return revisions.ofClaim(claimId).stream().filter(revision -> revision.act() == ClaimAct.APPROVE)
                .reduce((first, second) -> second).map(ClaimRevision::doneBy);
    }

    private Optional<MemberId> suggester(ClaimEvent event) {
        return revisions.ofClaim(event.claimId()).stream()
                .filter(revision -> revision.act() == ClaimAct.SUGGEST_WORDING)
                .reduce((first, second) -> second).map(ClaimRevision::doneBy);
    }

    /** Once, however many drafts go on saying it. */
    private boolean saysNowWhatWasSuggested(ClaimEvent event) {
        return !event.snapshot().value("suggestedIn").isEmpty() && revisions
                .withId(new RevisionId(event.claimId(), event.revision() - 1))
                .filter(before -> before.snapshot().value("suggestedIn").isEmpty()).isPresent();
    }

    private void tell(MemberId member, Concern concern, ClaimEvent event) {
        tell(member, concern, event.claimId(), null, event.by(), event.at());
    }

    /** Nobody is told of what they did themselves, nor twice of what they have not read yet. */
    private void tell(MemberId member, Concern concern, ClaimId claimId, @Nullable NoteId noteId, MemberId by,
                      Instant at) {
        if (member.equals(by) || noteId == null && inbox.hasUnread(member, concern, claimId)) {
            return;
        }
        var item = new InboxItem(inbox.nextId(), member, concern, claimId, noteId, by, at);
        inbox.add(item);
        letters.write(item);
    }
}
