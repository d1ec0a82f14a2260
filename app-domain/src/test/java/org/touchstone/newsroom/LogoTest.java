package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.Sha256;

/** The newsroom's logo: brought, looked at, put up and taken down by admins. */
class LogoTest {

    private static final byte[] PICTURE = {1, 2, 3};

    private static final class InMemoryLogos implements Logos {

        private final Map<Logo, byte[]> kept = new HashMap<>();

        @Override
        public Logo keep(byte[] png, int width, int height, MemberId by, Instant at) {
            var logo = new Logo(Sha256.of(png).hex(), width, height);
            kept.put(logo, png);
            return logo;
        }

        @Override
        public Optional<Logo> find(String sha256) {
            return kept.keySet().stream().filter(logo -> logo.sha256().equals(sha256)).findFirst();
        }

        @Override
        public byte[] bytes(Logo logo) {
            return kept.get(logo);
        }
    }

    private final Newsdesk people = new Newsdesk();
    private final Newsrooms newsrooms = new InMemoryNewsrooms();
    private final Logos logos = new InMemoryLogos();
    private final Heard<NewsroomEvent> heard = new Heard<>();
    private final BringLogo bringLogo = new BringLogo(logos, heard, new TestClock());
    private final ChangeLogo changeLogo = new ChangeLogo(newsrooms, logos, heard, new TestClock());

    @Test
    void logoIsNotUpBeforeAnAdminPutsItUp() {
        Logo logo = bringLogo.bring(people.kim, PICTURE, 64, 32);
        assertThat(newsrooms.current().logo()).isEmpty();
        assertThat(heard.last().seenByReaders()).isFalse();
        changeLogo.change(people.kim, 0, logo.sha256());
        assertThat(newsrooms.current().logo()).hasValue(logo.sha256());
        assertThat(heard.last()).isEqualTo(new NewsroomEvent.LogoChanged(1, logo.sha256(), people.kim.memberId(),
                TestClock.NOON));
        assertThat(heard.last().seenByReaders()).isTrue();
        changeLogo.change(people.kim, 0, "");
        assertThat(newsrooms.current().logo()).isEmpty();
        assertThat(heard.last().digest()).isEmpty();
    }

    @Test
    void fileThatWasNeverBroughtAsALogoIsNotPutUp() {
        assertThatThrownBy(() -> changeLogo.change(people.kim, 0, Sha256.of(PICTURE).hex()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(newsrooms.current().logo()).isEmpty();
    }

    @Test
    void onlyAdminsBringAndPutUpLogos() {
        Logo logo = bringLogo.bring(people.kim, PICTURE, 64, 32);
        assertThatThrownBy(() -> bringLogo.bring(people.jo, PICTURE, 64, 32)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> changeLogo.change(people.ada, 0, logo.sha256()))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void settingsThatSomebodyElseChangedAreNotChangedBlindly() {
        Logo logo = bringLogo.bring(people.kim, PICTURE, 64, 32);
        assertThatThrownBy(() -> changeLogo.change(people.kim, 7, logo.sha256())).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> changeLogo.change(people.kim, 0, null)).isInstanceOf(Refusal.NotNow.class);
    }
}
