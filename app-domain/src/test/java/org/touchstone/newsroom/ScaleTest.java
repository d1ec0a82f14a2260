package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void defaultScaleGoesFromOneToFiveAndHasRatingsBesideIt() {
        assertThat(Scale.DEFAULT.worst()).isEqualTo(1);
        assertThat(Scale.DEFAULT.best()).isEqualTo(5);
        assertThat(Scale.DEFAULT.rating("TRUE").number()).isEqualTo(5);
        assertThat(Scale.DEFAULT.rating("SATIRE").numbered()).isFalse();
    }

    @Test
    void everyRatingOnTheScaleNeedsSourcesAndNoOther() {
        assertThat(Scale.DEFAULT.ratings()).allSatisfy(r -> assertThat(r.needsSources()).isEqualTo(r.numbered()));
    }

    @Test
    void ownDraftNeedsSourcesToConfirmOrChangeButNotToDoubt() {
        assertThat(Scale.OWN_DRAFT.rating("CONFIRMED").needsSources()).isTrue();
        assertThat(Scale.OWN_DRAFT.rating("CHANGE_NEEDED").needsSources()).isTrue();
        assertThat(Scale.OWN_DRAFT.rating("CANNOT_CONFIRM").needsSources()).isFalse();
        assertThat(Scale.OWN_DRAFT.ratings()).noneMatch(Rating::numbered);
    }

    @Test
    void unknownRatingIsRefused() {
        assertThatThrownBy(() -> Scale.DEFAULT.rating("CONFIRMED")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Scale.DEFAULT.rating(null)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void ratingsMayNotShareKeyLabelOrNumber() {
        Rating yes = new Rating("YES", "Yes", 2, Tone.TRUE);
        assertRefused(List.of(yes, new Rating("YES", "Indeed", 1, Tone.FALSE)), "scale.double");
        assertRefused(List.of(yes, new Rating("NO", "Yes", 1, Tone.FALSE)), "scale.double");
        assertRefused(List.of(yes, new Rating("NO", "No", 2, Tone.FALSE)), "scale.double");
    }

    @Test
    void oneNumberIsNoScale() {
        assertRefused(List.of(new Rating("YES", "Yes", 2, Tone.TRUE)), "scale.single");
    }

    @Test
    void ratingIsRenamedButNeverTakenAway() {
        Newsroom newsroom = Newsroom.beginning();
        List<Rating> renamed = new ArrayList<>(Scale.DEFAULT.ratings());
        renamed.set(0, new Rating("TRUE", "Correct", 5, Tone.TRUE));
        newsroom.changeScale(new Scale(renamed));
        assertThat(newsroom.scale().rating("TRUE").label()).isEqualTo("Correct");

        renamed.remove(0);
        assertThatThrownBy(() -> newsroom.changeScale(new Scale(renamed)))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> {
                    assertThat(r.key()).isEqualTo("scale.gone");
                    assertThat(r.arguments()).containsExactly("Correct");
                });
    }

    @Test
    void onlyAdminsChangeSettingsAndOnlyTheOnesTheySaw() {
        InMemoryMembers members = new InMemoryMembers();
        InMemoryNewsrooms newsrooms = new InMemoryNewsrooms();
        ChangeSettings change = new ChangeSettings(newsrooms, new Heard<>(), new TestClock());
        Member admin = members.with("Ina Admin", Role.ADMIN);
        SourcingRule strict = new SourcingRule(true, false);

        assertThatThrownBy(() -> change.change(members.with("Edda Torr", Role.EDITOR), 0, "Bay Desk", strict,
                ReaderTexts.DEFAULT)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> change.change(admin, 3, "Bay Desk", strict, ReaderTexts.DEFAULT))
                .isInstanceOf(Refusal.Stale.class);
        change.change(admin, 0, "Bay Desk", strict, ReaderTexts.DEFAULT);

        assertThat(newsrooms.current().name()).isEqualTo("Bay Desk");
        assertThat(newsrooms.current().sourcing()).isEqualTo(strict);
    }

    private static void assertRefused(List<Rating> ratings, String key) {
        assertThatThrownBy(() -> new Scale(ratings))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
