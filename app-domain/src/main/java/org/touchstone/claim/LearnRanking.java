package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.language.checkworthiness.CheckWorthiness;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** Learns from what the newsroom took up and what it passed over, and measures that, without using it yet. */
@Dependent
public class LearnRanking {

    /** The newest decisions that are learnt from. */
    public static final int MOST = 20_000;

    private final Adaptations adaptations;
    private final Event<RankingChanged> events;
    private final Clock clock;

    @Inject
    public LearnRanking(Adaptations adaptations, Event<RankingChanged> events, Clock clock) {
        this.adaptations = adaptations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the number it is kept under
     * @throws Refusal.NotNow while there are too few decisions to learn anything from
     */
    @Transactional
    public int learn(Member member) {
        member.must(Ability.EDIT_SETTINGS);
        List<Example> decisions = adaptations.decisions(MOST);
        Adaptation.Measured measured;
        try {
            measured = Adaptation.learn(CheckWorthiness.shipped(), decisions);
        } catch (IllegalArgumentException tooFew) {
            throw new Refusal.NotNow("ranking.tooFew", decisions.size(), Adaptation.ENOUGH);
        }
        Instant now = clock.instant();
        int number = adaptations.add(measured, member.memberId(), now);
        events.fire(new RankingChanged(number, false, member.memberId(), now));
        return number;
    }
}
