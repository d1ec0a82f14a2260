package org.touchstone.persistence.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.LetterChoices;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The rows of when members want to be written to. */
@Dependent
public class StoredLetterChoices implements LetterChoices {

    private final EntityManager entityManager;

    @Inject
    public StoredLetterChoices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public LetterChoice of(MemberId memberId) {
        return Held.statement(entityManager, "select choice from letter_choice where member_id = :member",
                        String.class)
                .setParameter("member", memberId.value()).getResultList().stream().map(LetterChoice::valueOf)
                .findFirst().orElse(LetterChoice.FIRST);
    }

    @Override
    public void keep(MemberId memberId, LetterChoice choice) {
        Held.change(entityManager, """
                        insert into letter_choice (member_id, choice) values (:member, :choice)
                        on conflict (member_id) do update set choice = excluded.choice""")
                .setParameter("member", memberId.value()).setParameter("choice", choice.name()).executeUpdate();
    }
}
