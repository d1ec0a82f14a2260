package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Desk;
import org.touchstone.claim.Desk.Due;
import org.touchstone.claim.Desk.Filter;
import org.touchstone.claim.Desk.Order;
import org.touchstone.claim.Desk.Pile;
import org.touchstone.claim.Desk.Question;
import org.touchstone.claim.Desk.Row;
import org.touchstone.claim.Loads;
import org.touchstone.claim.Priority;
import org.touchstone.claim.SeeDesk;
import org.touchstone.newsroom.Member;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

@ExtendWith(DatabaseTest.class)
class StoredDeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;

    StoredDeskTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
    }

    @Test
    void mineComeTheReturnedFirstAndThenByDueDate() {
        ClaimId noDate = assigned(desks.ada, null, Priority.HIGH);
        ClaimId tuesday = assigned(desks.ada, MONDAY.plusDays(1), Priority.NORMAL);
        ClaimId mondayLow = assigned(desks.ada, MONDAY, Priority.LOW);
        ClaimId mondayHigh = assigned(desks.ada, MONDAY, Priority.HIGH);
        ClaimId returned = claim();
        desks.proposed(returned);
        desks.act(desk -> desk.giveBack(desks.jo, returned, "Which page?"));
        assigned(desks.ben, MONDAY, Priority.HIGH);
        desks.proposed(claim());

        assertThat(claims(Pile.MINE, desks.ada, "", null, Order.DUE))
                .containsExactly(returned, mondayHigh, mondayLow, tuesday, noDate);
        assertThat(claims(Pile.MINE, desks.ada, "", null, Order.PRIORITY))
                .containsExactly(returned, mondayHigh, noDate, tuesday, mondayLow);
        assertThat(claims(Pile.MINE, desks.ada, "", null, Order.NEWEST))
                .containsExactly(returned, mondayHigh, mondayLow, tuesday, noDate);
    }

    @Test
    void rowSaysWhatAListShows() {
        ClaimId claim = claim();
        desks.proposed(claim);
        desks.act(desk -> desk.giveBack(desks.rana, claim, "Why?"));
        desks.act(desk -> desk.propose(desks.ada, claim, "TRUE", "Because."));
        desks.act(desk -> desk.giveBack(desks.jo, claim, "Which page?"));
        desks.act(desk -> desk.waitFor(desks.ada, claim, "the archive", LocalDate.of(2099, 1, 31)));
        desks.act(desk -> desk.assign(desks.jo, List.of(claim), desks.ada.memberId(), MONDAY,
                Priority.HIGH));

        Row row = page(Pile.MINE, desks.ada, "", null, Order.DUE, 1).rows().get(0);

        assertThat(row.revision()).isEqualTo(desks.ask(desk -> desk.claims.get(claim).revision()).intValue());
        assertThat(row).isEqualTo(new Row(claim, row.revision(), 1, article,
                "What the council says about the sea wall", "built in 1962", ClaimState.RETURNED, false, MONDAY, Priority.HIGH, "Ada Quill", "Which page?",
                "Jo Tiller", "TRUE", 1, LocalDate.of(2099, 1, 31), true));
    }

    @Test
    void waitingForApprovalComesWhatTheEditorMayApproveFirst() {
        ClaimId own = claim();
        desks.proposed(own);
        desks.act(desk -> desk.citeSource.cite(desks.jo, own, desks.source(SourceKind.DATA, "Table"),
                Desks.use(org.touchstone.claim.Stance.CONTEXT)));
        ClaimId other = claim();
        desks.proposed(other);
        claim();

        Desk.Page page = page(Pile.WAITING_FOR_APPROVAL, desks.jo, "", null, Order.DUE, 1);

        assertThat(page.rows()).extracting(Row::claimId).containsExactly(other, own);
        assertThat(page.rows()).extracting(Row::own).containsExactly(false, true);
    }

    @Test
    void confidentialSourceIsCountedForItsReadersAlone() {
        ClaimId claim = claim();
        SourceId secret = desks.source(SourceKind.INTERVIEW, "A talk");
        desks.cite(desks.ben, claim, secret);
        desks.cite(desks.ben, claim, desks.source(SourceKind.DATA, "Table"));
        desks.act(desk -> desk.nameReaders.name(desks.ben, secret, Set.of(desks.rana.memberId())));

        assertThat(page(Pile.UNASSIGNED, desks.rana, "", null, Order.DUE, 1).rows().get(0).sources()).isEqualTo(2);
        assertThat(page(Pile.UNASSIGNED, desks.jo, "", null, Order.DUE, 1).rows().get(0).sources()).isEqualTo(1);
    }

    @Test
    void listIsFilteredByWordsAndArticleAndWordsAreTakenAsTheyAre() {
        ArticleId percent = desks.article("50% of_it\\all\nIt rose by 7% at 'once'. It fell.");
        ClaimId rose = desks.claim(percent, "It rose by 7% at 'once'.");
        ClaimId fell = desks.claim(percent, "It fell.");
        ClaimId wall = claim();

        assertThat(unassigned("", null)).containsExactlyInAnyOrder(rose, fell, wall);
        assertThat(unassigned("", percent)).containsExactlyInAnyOrder(rose, fell);
        assertThat(unassigned(" 7% ", null)).containsExactly(rose);
        assertThat(unassigned("'ONCE'", null)).containsExactly(rose);
        assertThat(unassigned("of_it\\all", null)).containsExactlyInAnyOrder(rose, fell);
        assertThat(unassigned("ofXit", null)).isEmpty();
        assertThat(unassigned("%", null)).containsExactlyInAnyOrder(rose, fell);
        assertThat(unassigned("built", percent)).isEmpty();
    }

    @Test
    void longListIsPagedAndAPageBeyondItsEndIsTheLast() {
        var made = new ArrayList<ClaimId>();
        for (int i = 0; i < 2 * Desk.PAGE + 3; i++) {
            made.add(claim());
        }

        Desk.Page second = page(Pile.UNASSIGNED, desks.jo, "", null, Order.DUE, 2);
        Desk.Page last = page(Pile.UNASSIGNED, desks.jo, "", null, Order.DUE, 99);

        assertThat(second.all()).isEqualTo(made.size());
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.rows()).extracting(Row::claimId)
                .isEqualTo(made.subList(Desk.PAGE, 2 * Desk.PAGE));
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.rows()).hasSize(3);
        assertThat(page(Pile.MINE, desks.jo, "", null, Order.DUE, -1).rows()).isEmpty();
    }

    @Test
    void loadCountsWhatIsOpenAndWhatOfItIsLate() {
        assigned(desks.ada, LocalDate.of(2000, 1, 1), Priority.NORMAL);
        assigned(desks.ada, LocalDate.of(2999, 1, 1), Priority.NORMAL);
        assigned(desks.ada, null, Priority.NORMAL);
        desks.approved(claim());

        List<Loads.Load> loads = desks.ask(desk -> new StoredLoads(desk.entityManager(), desks.clock()).all());

        assertThat(loads).containsExactly(
                new Loads.Load(desks.ada.memberId(), "Ada Quill", 3, 1),
                new Loads.Load(desks.ben.memberId(), "Ben Marrow", 0, 0),
                new Loads.Load(desks.jo.memberId(), "Jo Tiller", 0, 0),
                new Loads.Load(desks.rana.memberId(), "Rana Sedge", 0, 0));
    }

    @Test
    void claimLinesShowWhatIsAndIsNotThereYet() {
        ClaimId open = claim();
        ClaimId rated = claim();
        desks.approved(rated);
        ClaimId closed = claim();
        desks.act(desk -> desk.close(desks.ben, closed, ClosedAs.WITHDRAWN, null, "a slip"));

        desks.act(desk -> {
            var lines = new StoredClaimLines_(desk.entityManager());
            assertThat(lines.ofArticle(article)).containsExactly(
                    new ClaimLine(open, 1, "built in 1962", ClaimState.OPEN, false, null, null, null, null),
                    new ClaimLine(rated, 2, "built in 1962", ClaimState.APPROVED, false, "TRUE", null,
                            desks.ada.memberId(), null),
                    new ClaimLine(closed, 3, "built in 1962", ClaimState.CLOSED, false, null, ClosedAs.WITHDRAWN, null,
                            null));
            Claim claim = desk.claims.get(rated);
            assertThat(lines.placesIn(claim.anchors().iterator().next().draftId())).hasSize(3)
                    .allMatch(place -> place.end() - place.start() == "built in 1962".length());
            assertThat(lines.citing(claim.citations().get(0).sourceId())).singleElement()
                    .satisfies(one ->
                            assertThat(one.articleTitle()).isEqualTo("What the council says about the sea wall"));
        });
    }

    @Test
    void everyListIsFilteredByStateDueDayPriorityAndAssignee() {
        ClaimId late = assigned(desks.ada, MONDAY.minusDays(1), Priority.HIGH);
        ClaimId today = assigned(desks.ada, MONDAY, Priority.NORMAL);
        ClaimId sunday = assigned(desks.ada, MONDAY.plusDays(6), Priority.HIGH);
        ClaimId nextWeek = assigned(desks.ada, MONDAY.plusDays(7), Priority.LOW);
        ClaimId returned = claim();
        desks.proposed(returned);
        desks.act(desk -> desk.giveBack(desks.jo, returned, "Which page?"));
        ClaimId bens = assigned(desks.ben, MONDAY, Priority.HIGH);

        assertThat(mine(null, Due.OVERDUE, null)).containsExactly(late);
        assertThat(mine(null, Due.TODAY, null)).containsExactly(today);
        assertThat(mine(null, Due.WEEK, null)).containsExactly(today, sunday);
        assertThat(mine(null, Due.NONE, null)).containsExactly(returned);
        assertThat(mine(ClaimState.RETURNED, null, null)).containsExactly(returned);
        assertThat(mine(ClaimState.ASSIGNED, null, Priority.HIGH)).containsExactly(late, sunday);
        assertThat(mine(ClaimState.ASSIGNED, Due.WEEK, Priority.HIGH)).containsExactly(sunday);
        assertThat(mine(ClaimState.OPEN, null, null)).isEmpty();
        assertThat(mine(null, null, null)).containsExactly(returned, late, today, sunday, nextWeek);
        assertThat(asked(Pile.OTHERS, desks.jo, new Filter("", null, null, null, null, desks.ben.memberId())))
                .containsExactly(bens);
        assertThat(asked(Pile.OTHERS, desks.ben, Filter.ALL)).containsExactly(returned, late, today, sunday, nextWeek);
    }

    @Test
    void everyChoiceIsCountedWithTheOtherChoicesAsTheyAre() {
        assigned(desks.ada, MONDAY.minusDays(1), Priority.HIGH);
        assigned(desks.ada, MONDAY, Priority.NORMAL);
        assigned(desks.ada, null, Priority.HIGH);
        ClaimId returned = claim();
        desks.proposed(returned);
        desks.act(desk -> desk.giveBack(desks.jo, returned, "Which page?"));
        claim();

        assertThat(counts(Filter.ALL)).isEqualTo(new Desk.Counts(4,
                Map.of(ClaimState.ASSIGNED, 3L, ClaimState.RETURNED, 1L),
                Map.of(Due.OVERDUE, 1L, Due.TODAY, 1L, Due.WEEK, 1L, Due.NONE, 2L),
                Map.of(Priority.HIGH, 2L, Priority.NORMAL, 2L)));
        assertThat(counts(new Filter("", null, ClaimState.ASSIGNED, null, Priority.HIGH, null)))
                .isEqualTo(new Desk.Counts(2, Map.of(ClaimState.ASSIGNED, 2L), Map.of(Due.OVERDUE, 1L, Due.NONE, 1L),
                        Map.of(Priority.HIGH, 2L, Priority.NORMAL, 1L)));
        assertThat(counts(Filter.of("no such words", null)))
                .isEqualTo(new Desk.Counts(0, Map.of(), Map.of(), Map.of()));
    }

    private Desk.Counts counts(Filter filter) {
        return seen(desks.ada, new Question(Pile.MINE, desks.ada.memberId(), filter, MONDAY, Order.DUE, 1)).counts();
    }

    private List<ClaimId> mine(@Nullable ClaimState state, @Nullable Due due, @Nullable Priority priority) {
        return asked(Pile.MINE, desks.ada, new Filter("", null, state, due, priority, null));
    }

    private List<ClaimId> asked(Pile pile, Member member, Filter filter) {
        return seen(member, new Question(pile, member.memberId(), filter, MONDAY, Order.DUE, 1)).page()
                .rows().stream().map(Row::claimId).toList();
    }

    private ClaimId claim() {
        return desks.claim(article, "built in 1962");
    }

    private ClaimId assigned(Member to, @Nullable LocalDate due, Priority priority) {
        ClaimId claim = claim();
        desks.act(desk -> desk.assign(desks.jo, List.of(claim), to.memberId(), due, priority));
        return claim;
    }

    private List<ClaimId> unassigned(String words, @Nullable ArticleId of) {
        return claims(Pile.UNASSIGNED, desks.jo, words, of, Order.DUE);
    }

    private List<ClaimId> claims(Pile pile, Member member, String words, @Nullable ArticleId of, Order order) {
        return page(pile, member, words, of, order, 1).rows().stream().map(Row::claimId).toList();
    }

    private Desk.Page page(Pile pile, Member member, String words, @Nullable ArticleId of, Order order, int page) {
        return seen(member, new Question(pile, member.memberId(), Filter.of(words, of), MONDAY, order, page)).page();
    }

    private SeeDesk.Seen seen(Member member, Question question) {
        return desks.ask(desk -> new SeeDesk(new StoredDesk(desk.entityManager())).see(member, question));
    }
}
