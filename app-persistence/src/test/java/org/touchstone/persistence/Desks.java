package org.touchstone.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.article.Origin;
import org.touchstone.claim.Citation;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.Stance;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Role;
import org.touchstone.persistence.article.KnownDrafts;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/**
 * A newsroom whose people each sit at a desk of their own: every act is a transaction of its own on the test's
 * database, on one server or the other. Brings articles and claims to a state by the acts that really lead there.
 */
public final class Desks {

    /** An article; all of it is invented. */
    public static final String TEXT = """
            What the council says about the sea wall
            The sea wall of Marlow Bay was built in 1962. It cost 4 million crowns and has never been flooded. \
            “We repair it every year,” said council leader Tam Orlin. The view from it is lovely.

            The council spends 2 percent of its budget on the wall. Share this article!
            Marlow Bay has 12,000 inhabitants. The harbour is older than the wall. It was dug in 1820.
            """;

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final EntityManagerFactory factory;
    private final KnownDrafts known = new KnownDrafts();
    private final Clock clock;
    public final Member ada;
    public final Member ben;
    public final Member jo;
    public final Member rana;
    public final Member kim;

    /** Opens the newsroom on an empty database. */
    public Desks(TestDatabase database) {
        factory = database.factory();
        clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        ada = join("Ada Quill", Role.FACT_CHECKER);
        ben = join("Ben Marrow", Role.FACT_CHECKER);
        jo = join("Jo Tiller", Role.EDITOR);
        rana = join("Rana Sedge", Role.EDITOR);
        kim = join("Kim Fathom", Role.ADMIN);
        act(desk -> desk.entityManager().persist(Newsroom.beginning()));
    }

    private Desks(Desks desks, EntityManagerFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
        ada = desks.ada;
        ben = desks.ben;
        jo = desks.jo;
        rana = desks.rana;
        kim = desks.kim;
    }

    /** The same newsroom as another server sees it. */
    public Desks at(EntityManagerFactory otherServer) {
        return new Desks(this, otherServer, clock);
    }

    /** The same newsroom at this very moment. */
    public Desks at(Instant moment) {
        return new Desks(this, factory, Clock.fixed(moment, ZoneOffset.UTC));
    }

    public Clock clock() {
        return clock;
    }

    public Member join(String name, Role... roles) {
        return ask(desk -> {
            var memberId = desk.members.nextId();
            var member = new Member(memberId, name, "member" + memberId + "@marlowbay.example", "no hash",
                    Set.of(roles), clock.instant());
            desk.members.add(member);
            return member;
        });
    }

    public void act(Consumer<StoredNewsdesk> what) {
        ask(desk -> {
            what.accept(desk);
            return true;
        });
    }

    public <T> T ask(Function<StoredNewsdesk, T> what) {
        return TestDatabase.inTransaction(factory,
                entityManager -> what.apply(new StoredNewsdesk(entityManager, known, clock)));
    }

    /** Does all of these at the same moment, and gives out what each threw, or what it came to. */
    public static List<Object> atOnce(List<? extends Callable<?>> acts) throws InterruptedException {
        var outcomes = new ArrayList<Object>();
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Object>> running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                return (Object) act.call();
            })).toList();
            start.countDown();
            for (Future<Object> one : running) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return outcomes;
    }

    /** An act as something to be done at once with others. */
    public Callable<String> doing(Consumer<StoredNewsdesk> what) {
        return () -> {
            act(what);
            return "done";
        };
    }

    public ArticleId article(String text) {
        return ask(desk -> desk.importArticle.take(ada, text, details(text.lines().findFirst().orElseThrow()), null));
    }

    public static ArticleDetails details(String title) {
        return ArticleDetails.of(title, "Pat Example", "Marlow Bay Mirror", "https://mirror.example/sea-wall", "en",
                LocalDate.of(2026, 11, 20), Origin.THIRD_PARTY, false);
    }

    public Draft draft(ArticleId articleId) {
        return ask(desk -> {
            Article article = desk.articles.get(articleId);
            return desk.drafts.latest(article);
        });
    }

    /** Ben makes a claim of these words. */
    public ClaimId claim(ArticleId articleId, String words) {
        Draft draft = draft(articleId);
        int start = draft.text().codePointCount(0, draft.text().indexOf(words));
        var span = new Span(start, start + words.codePointCount(0, words.length()));
        return ask(desk -> desk.makeClaim.make(ben, draft.draftId(), span, null, ClaimKind.STATEMENT, null));
    }

    public void assign(ClaimId claimId, Member to) {
        act(desk -> desk.assign(jo, List.of(claimId), to.memberId(), null, null));
    }

    public SourceId source(SourceKind kind, String title) {
        return ask(desk -> desk.addSource.add(ben, details(kind, title), false));
    }

    /** What is typed into the form of a document of the town's archive. */
    public static SourceDetails document(String title) {
        return details(SourceKind.PRIMARY_DOCUMENT, title);
    }

    private static SourceDetails details(SourceKind kind, String title) {
        return SourceDetails.of(kind, title, "Town of Marlow Bay", "Town archive", "");
    }

    public static Citation.Use use(Stance stance) {
        return new Citation.Use(stance, "page 4", "built in 1962", TODAY, "a note of ours");
    }

    public void cite(Member by, ClaimId claimId, SourceId sourceId) {
        act(desk -> desk.citeSource.cite(by, claimId, sourceId, use(Stance.SUPPORTS)));
    }

    /** To PROPOSED: assigned to Ada, a document cited, and a verdict proposed by her. */
    public void proposed(ClaimId claimId) {
        assign(claimId, ada);
        cite(ada, claimId, source(SourceKind.PRIMARY_DOCUMENT, "Register of works " + claimId));
        act(desk -> desk.propose(ada, claimId, "TRUE", "The register says so."));
    }

    /** Jo approves the claim as it is. */
    public void approve(ClaimId claimId) {
        act(desk -> desk.approveVerdict.approve(jo, claimId, desk.claims.get(claimId).revision()));
    }

    public void approved(ClaimId claimId) {
        proposed(claimId);
        approve(claimId);
    }

    /** Reads every sentence and has a conclusion approved, so that only claims can be in the way of publishing. */
    public void finished(ArticleId articleId) {
        Draft draft = draft(articleId);
        act(desk -> {
            var coverage = desk.review.of(desk.articles.get(articleId)).coverage();
            var chosen = new ArrayList<Chosen>();
            for (int i = 0; i < coverage.sentences(); i++) {
                if (!coverage.state(i).done()) {
                    chosen.add(new Chosen(i, 0));
                }
            }
            desk.markSentences.mark(ben, draft.draftId(), chosen, MarkKind.READ, null);
        });
        act(desk -> desk.proposeConclusion.propose(ada, articleId, null, "Most of it holds."));
        act(desk -> desk.approveConclusion.approve(jo, articleId, 1));
    }
}
