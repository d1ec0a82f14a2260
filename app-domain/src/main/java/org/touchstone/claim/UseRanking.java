package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Ranks by something that was learnt, or as it is shipped again. */
@Dependent
public class UseRanking {

    private final Adaptations adaptations;
    private final Event<RankingChanged> events;
    private final Clock clock;

    @Inject
    public UseRanking(Adaptations adaptations, Event<RankingChanged> events, Clock clock) {
        this.adaptations = adaptations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param number what was learnt, or {@link Adaptations#SHIPPED}
     * @throws Refusal.NotFound when there is no such
     * @throws Refusal.NotNow when it was measured to be no better
     */
    @Transactional
    public void use(Member member, int number) {
        member.must(Ability.EDIT_SETTINGS);
        if (number != Adaptations.SHIPPED) {
            Adaptations.Learnt learnt = adaptations.all().stream().filter(one -> one.number() == number).findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("ranking"));
            if (!learnt.measured().isBetter()) {
                throw new Refusal.NotNow("ranking.notBetter");
            }
        }
        if (adaptations.inUse().number() == number) {
            return;
        }
        Instant now = clock.instant();
        adaptations.use(number, member.memberId(), now);
        events.fire(new RankingChanged(number, true, member.memberId(), now));
    }
}
