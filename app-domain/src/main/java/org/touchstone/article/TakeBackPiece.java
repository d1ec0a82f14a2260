package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Puts a piece that was not taken for part of the article back where it stood. */
@Dependent
public class TakeBackPiece {

    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    public TakeBackPiece(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Done twice, it is taken back once.
     *
     * @param place the piece
     * @throws org.touchstone.newsroom.Refusal.NotFound when the text on its way in is not this member's
     * @throws org.touchstone.newsroom.Refusal.NotNow unless it has been read and not yet kept
     * @throws org.touchstone.newsroom.Refusal.Invalid when the text would become too long
     */
    @Transactional
    public void takeBack(Member member, ArrivalId arrivalId, int place) {
        member.must(Ability.IMPORT_ARTICLE);
        arrivals.ownForChange(member, arrivalId).takeBack(place, clock.instant());
    }
}
