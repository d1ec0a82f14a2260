package org.touchstone.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Keeps when a member wants to be written to; what is on its way already still comes. */
@Dependent
public class ChooseLetters {

    private final LetterChoices choices;

    @Inject
    public ChooseLetters(LetterChoices choices) {
        this.choices = choices;
    }

    @Transactional
    public void choose(Member member, LetterChoice choice) {
        member.must(Ability.READ_DESK);
        choices.keep(member.memberId(), choice);
    }
}
