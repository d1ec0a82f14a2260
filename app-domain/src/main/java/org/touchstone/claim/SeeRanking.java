package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows an admin what the ranking of sentences has learnt. */
@Dependent
public class SeeRanking {

    private final Adaptations adaptations;

    @Inject
    public SeeRanking(Adaptations adaptations) {
        this.adaptations = adaptations;
    }

    /**
     * @param worth how many sentences were made into claims, of those there is something to learn from
     * @param passed how many were passed over
     */
    public record Sheet(int inUse, List<Adaptations.Learnt> learnt, int worth, int passed) {
    }

    @Transactional
    public Sheet see(Member member) {
        member.must(Ability.EDIT_SETTINGS);
        List<Example> decisions = adaptations.decisions(LearnRanking.MOST);
        int worth = (int) decisions.stream().filter(Example::worthChecking).count();
        return new Sheet(adaptations.inUse().number(), adaptations.all(), worth, decisions.size() - worth);
    }
}
