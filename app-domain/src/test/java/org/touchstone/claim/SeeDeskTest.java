package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.Desk.Due;
import org.touchstone.claim.Desk.Filter;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Role;

class SeeDeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final Member ada = new Member(new MemberId(7), "Ada Invented", "ada@marlow-bay.example", "",
            Set.of(Role.FACT_CHECKER), MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant());

    @Test
    void pileThatFitsOnOnePageIsCountedThere() {
        var desk = new Pile(3);

        SeeDesk.Seen seen = see(desk, Filter.ALL, 1);

        assertThat(seen.page().all()).isEqualTo(3);
        assertThat(seen.counts()).isEqualTo(new Desk.Counts(3, Map.of(ClaimState.ASSIGNED, 3L),
                Map.of(Due.TODAY, 3L, Due.WEEK, 3L), Map.of(Priority.NORMAL, 3L)));
        assertThat(desk.counted).isZero();
    }

    @Test
    void fullPageSaysNothingOfTheRest() {
        var desk = new Pile(Desk.PAGE);

        assertThat(see(desk, Filter.ALL, 1).page().all()).isEqualTo(Desk.PAGE);
        assertThat(desk.counted).isOne();
        assertThat(see(new Pile(60), Filter.ALL, 1).page().pages()).isEqualTo(3);
    }

    @Test
    void whatAChoiceLeavesOutIsCountedStill() {
        SeeDesk.Seen seen = see(new Pile(3), new Filter("", null, ClaimState.RETURNED, null, null, null), 1);

        assertThat(seen.counts().all()).isZero();
        assertThat(seen.counts().states()).containsEntry(ClaimState.ASSIGNED, 3L);
    }

    @Test
    void pageBehindTheLastShowsTheLast() {
        Desk.Page page = see(new Pile(60), Filter.ALL, 9).page();

        assertThat(page.page()).isEqualTo(3);
        assertThat(page.rows()).hasSize(10);
        assertThat(see(new Pile(0), Filter.ALL, 9).page()).isEqualTo(new Desk.Page(List.of(), 0, 1));
    }

    @Test
    void deskIsTheMembersOwnWhoeverIsNamed() {
        var desk = new Pile(1);

        new SeeDesk(desk).see(ada, new Desk.Question(Desk.Pile.MINE, new MemberId(99), Filter.ALL, MONDAY,
                Desk.Order.DUE, 1));

        assertThat(desk.askedFor).isEqualTo(ada.memberId());
    }

    private SeeDesk.Seen see(Desk desk, Filter filter, int page) {
        return new SeeDesk(desk).see(ada, new Desk.Question(Desk.Pile.MINE, ada.memberId(), filter, MONDAY,
                Desk.Order.DUE, page));
    }

    /** So many claims, all assigned and due today. */
    private static final class Pile implements Desk {

        private final int claims;
        private int counted;
        private @Nullable MemberId askedFor;

        private Pile(int claims) {
            this.claims = claims;
        }

        @Override
        public List<Row> find(Question question) {
            askedFor = question.member();
            boolean left = question.filter().state() == null || question.filter().state() == ClaimState.ASSIGNED;
            return IntStream.range(0, left ? claims : 0).skip((question.page() - 1L) * PAGE).limit(PAGE)
                    .mapToObj(n -> new Row(new ClaimId(n + 1L), 1, n + 1, new ArticleId(1), "An article", "A wording",
                            ClaimState.ASSIGNED, false, question.today(), Priority.NORMAL, "Ada Invented", "", "",
                            null, 0, null, false)).toList();
        }

        @Override
        public List<Group> groups(Question question) {
            counted++;
            return claims == 0 ? List.of() : List.of(new Group(ClaimState.ASSIGNED, Priority.NORMAL, question.today(),
                    claims));
        }
    }
}
