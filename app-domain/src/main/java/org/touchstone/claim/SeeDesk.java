package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows a member the claims that wait for them, for a second person, or for anybody. */
@Dependent
public class SeeDesk {

    private final Desk desk;

    @Inject
    public SeeDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param question asked for the member themselves, whoever it names
     */
    @Transactional
    public Desk.Page see(Member member, Desk.Question question) {
        member.must(Ability.READ_DESK);
        return desk.find(new Desk.Question(question.pile(), member.memberId(), question.words(), question.article(),
                question.order(), question.page()));
    }
}
