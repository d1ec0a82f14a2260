package org.touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.StoredFile;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.Refusal;

/** Sources: kept once, corrected together, and seen by nobody they are not for. */
class SourceTest {

    private final Newsdesk desk = new Newsdesk();

    private static SourceDetails details(String title, String publisher, @Nullable String address) {
        return SourceDetails.of(SourceKind.DATA, title, publisher, "", address);
    }

    private SourceId letter() {
        return desk.addSource.add(desk.ada, details("Letter of a friend", "", null), true);
    }

    private Source get(SourceId sourceId) {
        return desk.sources.withId(sourceId).orElseThrow();
    }

    @Test
    void sourceAtAnAddressIsKeptOnce() {
        SourceId first = desk.addSource.add(desk.ada, details("Accounts", "", "https://council.example/a"), false);
        assertThatThrownBy(() -> desk.addSource.add(desk.ben, details("Accounts", "", "https://council.example/a"),
                false)).isInstanceOfSatisfying(AddSource.AlreadyKept.class,
                        known -> assertThat(known.sourceId()).isEqualTo(first));
    }

    @Test
    void confidentialSourceAtTheSameAddressIsNotBetrayed() {
        desk.addSource.add(desk.ada, details("Leak", "", "https://leak.example/a"), true);
        SourceId open = desk.addSource.add(desk.ben, details("Found it", "", "https://leak.example/a"), false);
        assertThat(get(open).confidential()).isFalse();
    }

    @Test
    void onlyThoseNamedKnowOfAConfidentialSource() {
        SourceId letter = letter();
        ClaimId claim = desk.claim(desk.article(), "It was dug in 1820.");
        assertThatThrownBy(() -> desk.correctSource.correct(desk.jo, letter, get(letter).details(),
                details("x", "", null))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.nameReaders.name(desk.jo, letter, Set.of(desk.jo.memberId())))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.attachFile.attach(desk.jo, letter, "a.txt", "text/plain", new byte[] {1}))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.cite(desk.jo, claim, letter, Stance.CONTEXT))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.sources.seenBy(desk.kim.memberId(), letter))
                .isInstanceOf(Refusal.NotFound.class);
        desk.cite(desk.ada, claim, letter, Stance.CONTEXT);
        assertThatThrownBy(() -> desk.removeCitation(desk.jo, claim, 1)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.changeCitation.change(desk.jo, claim, 1, desk.get(claim).revision(),
                Newsdesk.use(Stance.SUPPORTS))).isInstanceOf(Refusal.NotFound.class);
        assertThat(get(letter).readers()).containsExactly(desk.ada.memberId());
    }

    @Test
    void sourceThatIsNotThereIsRefusedAsOneThatMayNotBeSeen() {
        ClaimId claim = desk.claim(desk.article(), "It was dug in 1820.");
        SourceId letter = letter();
        var unknown = catchThrowableOfType(Refusal.NotFound.class,
                () -> desk.cite(desk.ben, claim, new SourceId(404), Stance.SUPPORTS));
        var hidden = catchThrowableOfType(Refusal.NotFound.class,
                () -> desk.cite(desk.ben, claim, letter, Stance.SUPPORTS));
        assertThat(unknown.key()).isEqualTo(hidden.key());
    }

    @Test
    void namedReadersMayNameOthersAndStayNamedThemselves() {
        SourceId letter = letter();
        desk.nameReaders.name(desk.ada, letter, Set.of(desk.ben.memberId()));
        assertThat(get(letter).readers()).containsExactlyInAnyOrder(desk.ada.memberId(), desk.ben.memberId());
        desk.nameReaders.name(desk.ben, letter, Set.of());
        assertThat(get(letter).readers()).containsExactly(desk.ben.memberId());
        assertThat(get(letter).mayBeSeenBy(desk.ada.memberId())).isFalse();
    }

    @Test
    void whoHasNoPartInCheckingIsNotNamed() {
        assertThatThrownBy(() -> desk.nameReaders.name(desk.ada, letter(), Set.of(desk.kim.memberId())))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void correctionsOfDifferentFieldsArePutTogether() {
        SourceId source = desk.addSource.add(desk.ada, details("Accounts", "Council", null), false);
        SourceDetails base = get(source).details();
        desk.correctSource.correct(desk.ada, source, base, details("Accounts 2025", "Council", null));
        desk.correctSource.correct(desk.ben, source, base, details("Accounts", "Town council", null));
        assertThat(get(source).details()).isEqualTo(details("Accounts 2025", "Town council", null));
    }

    @Test
    void correctionsOfOneFieldAreRefusedWithBothTexts() {
        SourceId source = desk.addSource.add(desk.ada, details("Accounts", "Council", null), false);
        SourceDetails base = get(source).details();
        desk.correctSource.correct(desk.ada, source, base, details("Accounts 2025", "Council", null));
        var stale = catchThrowableOfType(Refusal.Stale.class, () -> desk.correctSource.correct(desk.ben, source, base,
                details("Accounts 2024", "Council", null)));
        assertThat(stale.conflicts()).containsExactly(
                new Refusal.Conflict("title", "Accounts", "Accounts 2025", "Accounts 2024"));
    }

    @Test
    void whatIsSentTwiceHappensOnce() {
        SourceId source = desk.addSource.add(desk.ada, details("Accounts", "Council", null), false);
        SourceDetails base = get(source).details();
        for (int i = 0; i < 2; i++) {
            desk.correctSource.correct(desk.ada, source, base, details("Accounts 2025", "Council", null));
            desk.attachFile.attach(desk.ada, source, "a.pdf", "application/pdf", new byte[] {1});
            desk.nameReaders.name(desk.ada, source, Set.of(desk.ben.memberId()));
        }
        assertThat(get(source).revision()).isEqualTo(4);
        assertThat(desk.trail.rows(0)).hasSize(4);
    }

    @Test
    void publisherAndOriginAreOneLineEachSoThatNoTwoSourcesHaveOneDigest() {
        assertThatThrownBy(() -> SourceDetails.of(SourceKind.DATA, "t", "A\nB", "C", null))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> SourceDetails.of(SourceKind.DATA, "t", "A", "B\nC", null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void digestTellsEverythingButTheReadersApart() {
        SourceId letter = letter();
        var before = get(letter).digest();
        desk.nameReaders.name(desk.ada, letter, Set.of(desk.ben.memberId()));
        assertThat(get(letter).digest()).isEqualTo(before);
        desk.attachFile.attach(desk.ada, letter, "a.txt", "text/plain", new byte[] {1});
        assertThat(get(letter).digest()).isNotEqualTo(before);
    }

    @Test
    void filesAreAttachedUpToTheirLimits() {
        SourceId source = desk.addSource.add(desk.ada, details("Accounts", "", null), false);
        assertThatThrownBy(() -> desk.attachFile.attach(desk.ada, source, "a", "a/b", new byte[0]))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.attachFile.attach(desk.ada, source, "a", "a/b",
                new byte[StoredFile.SIZE_LIMIT + 1])).isInstanceOf(Refusal.Invalid.class);
        for (int i = 0; i < Source.FILES_LIMIT; i++) {
            desk.attachFile.attach(desk.ada, source, "a" + i, "a/b", new byte[] {(byte) i});
        }
        assertThatThrownBy(() -> desk.attachFile.attach(desk.ada, source, "b", "a/b", new byte[] {99}))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(get(source).files()).hasSize(Source.FILES_LIMIT);
    }
}
