package org.touchstone.claim;

import java.util.Optional;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.Tone;

/**
 * Which proposals one editor may approve together with others: those where a second look would find nothing to weigh.
 * The verdict is the best there is (the top of the newsroom's scale; for its own drafts CONFIRMED), a document, data or
 * recording that anybody may see supports it and nothing refutes it; a quotation's attribution is confirmed; it was
 * never approved and changed since; no talk about it is open; and this editor was shown exactly what it is now.
 */
final class LowRisk {

    private LowRisk() {
    }

    /**
     * Why this proposal must be approved by itself, if it must.
     *
     * @param talkOpen whether something in its thread is not resolved
     * @param shown what the editor was shown of it
     */
    static Optional<Refusal> refusal(Claim claim, Evidence evidence, boolean talkOpen, Shown shown, Member by) {
        return PossibleActs.refusal(claim, ClaimAct.APPROVE, by)
                .or(() -> reason(claim, evidence, talkOpen, shown)
                        .map(key -> new Refusal.NotNow("lowRisk." + key, claim.number())));
    }

    private static Optional<String> reason(Claim claim, Evidence evidence, boolean talkOpen, Shown shown) {
        String rating = claim.verdict().map(Verdict::rating).orElse("");
        if (evidence.scale().find(rating).filter(found -> best(evidence.scale(), found)).isEmpty()) {
            return Optional.of("rating");
        }
        if (!evidence.plain(rating, claim.citations(), claim.searches())) {
            return Optional.of("sourcing");
        }
        if (claim.words().kind() == ClaimKind.QUOTATION
                && claim.words().attribution() != Attribution.CONFIRMED) {
            return Optional.of("attribution");
        }
        if (claim.lapsed()) {
            return Optional.of("lapsed");
        }
        if (talkOpen) {
            return Optional.of("talk");
        }
        return shown.revision() == claim.revision() ? Optional.empty() : Optional.of("unseen");
    }

    private static boolean best(Scale scale, Rating rating) {
        Integer number = rating.number();
        return number == null ? rating.tone() == Tone.TRUE : number == scale.best();
    }
}
