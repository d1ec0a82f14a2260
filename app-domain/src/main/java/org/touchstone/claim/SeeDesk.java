package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member the claims that wait for them, for a second person, or for anybody. */
@Dependent
public class SeeDesk {

    /**
     * One page of a pile and what its filter leaves to choose.
     *
     * @param counts of the whole pile, not of the page
     */
    public record Seen(Desk.Page page, Desk.Counts counts) {
    }

    private final Desk desk;

    @Inject
    public SeeDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param question asked for the member themselves, whoever it names
     */
    @Transactional
    public Seen see(Member member, Desk.Question question) {
        member.must(Ability.READ_DESK);
        var own = new Desk.Question(question.pile(), member.memberId(), question.filter(), question.today(),
                question.order(), question.page());
        Desk.Counts counts = desk.count(own);
        return new Seen(desk.find(own, counts), counts);
    }
}
