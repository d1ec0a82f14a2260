package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.Adaptations;
import org.touchstone.claim.SeeRanking;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.web.signin.CurrentMember;

/** What the newsroom's decisions taught the ranking of sentences: {@code /admin/ranking}. */
@Named("ranking")
@RequestScoped
public class RankingPage {

    @Inject
    private CurrentMember current;

    @Inject
    private SeeRanking seeRanking;

    @Inject
    private Members members;

    private SeeRanking.@Nullable Sheet sheet;

    public SeeRanking.Sheet getSheet() {
        SeeRanking.Sheet known = sheet;
        if (known == null) {
            known = seeRanking.see(current.get());
            sheet = known;
        }
        return known;
    }

    /** Decisions needed before anything is learnt. */
    public int getEnough() {
        return Adaptation.ENOUGH;
    }

    public boolean isShippedInUse() {
        return getSheet().inUse() == Adaptations.SHIPPED;
    }

    /** A measure as people read it: .847. */
    public String measure(double value) {
        return String.format(Locale.ENGLISH, "%.3f", value);
    }

    public String name(MemberId memberId) {
        return members.withIds(List.of(memberId)).stream().map(Member::name).findFirst().orElse("–");
    }
}
