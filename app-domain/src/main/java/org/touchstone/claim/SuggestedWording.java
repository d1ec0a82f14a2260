package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Typed;

/**
 * Words that could stand in the newsroom's own draft where a claim stands now, and what was said to them.
 *
 * @param words what could stand there; at most 2000 code points
 * @param answer what an editor said to them, null while nobody has
 * @param answeredBy null while nobody has
 * @param answeredAt null while nobody has
 * @param reason why they were declined, or what was said with a yes; empty when nothing was
 * @param inDraft the number of the newest draft when the words stand in it where the claim stands, else null
 */
@Embeddable
public record SuggestedWording(
        @Column(name = "suggested_words") String words,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "suggested_by")) MemberId suggestedBy,
        @Column(name = "suggested_at") Instant suggestedAt,
        @Enumerated(EnumType.STRING) @Column(name = "suggested_answer") @Nullable Answer answer,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "suggestion_answered_by"))
        @Nullable MemberId answeredBy,
        @Column(name = "suggestion_answered_at") @Nullable Instant answeredAt,
        @Column(name = "suggestion_reason") String reason,
        @Column(name = "suggested_in_draft") @Nullable Integer inDraft) {

    /** The longest suggestion, in code points. */
    public static final int LIMIT = 2_000;

    /** What is said to a suggestion. */
    public enum Answer { ACCEPTED, DECLINED }

    static SuggestedWording made(String words, Deed deed) {
        return new SuggestedWording(words, deed.member(), deed.at(), null, null, null, "", null);
    }

    /** @param why asked for when it is declined */
    SuggestedWording answered(Answer with, @Nullable String why, Deed deed) {
        String given = with == Answer.DECLINED ? Typed.text("reason", why, Claim.REASON_LIMIT)
                : Typed.optional("reason", why, Claim.REASON_LIMIT);
        return new SuggestedWording(words, suggestedBy, suggestedAt, with, deed.member(), deed.at(), given, inDraft);
    }

    /** As it stands when a next draft has come in. */
    SuggestedWording inDraft(@Nullable Integer number) {
        return new SuggestedWording(words, suggestedBy, suggestedAt, answer, answeredBy, answeredAt, reason, number);
    }

    /** Whether nobody has said anything to it yet. */
    public boolean waits() {
        return answer == null;
    }

    /** Whether the newest draft says it in the claim's place. */
    public boolean taken() {
        return inDraft != null;
    }
}
