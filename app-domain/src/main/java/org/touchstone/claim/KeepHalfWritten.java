package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Typed;

/**
 * Keeps what a member is typing on a claim, or forgets it when nothing is left. It is nobody's act yet, so it leaves no
 * audit entry and turns no version.
 */
@Dependent
public class KeepHalfWritten {

    private final Claims claims;
    private final HalfWrittenTexts texts;
    private final Clock clock;

    @Inject
    public KeepHalfWritten(Claims claims, HalfWrittenTexts texts, Clock clock) {
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    public void keep(Member member, ClaimId claimId, String field, @Nullable String text) {
        member.must(Ability.WRITE_CLAIM);
        claims.get(claimId);
        String name = Typed.line("field", field, 40);
        String typed = Typed.optional("text", text, HalfWritten.LIMIT);
        if (typed.isEmpty()) {
            texts.forget(claimId, member.memberId(), name);
        } else {
            texts.keep(new HalfWritten(claimId, member.memberId(), name, typed, clock.instant()));
        }
    }
}
