package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.BeginArrival;
import org.touchstone.article.Draft;
import org.touchstone.article.FollowArrival;
import org.touchstone.article.InMemoryArrivals;
import org.touchstone.article.InMemorySourceLeads;
import org.touchstone.article.KeepArrival;
import org.touchstone.article.Origin;
import org.touchstone.article.SourceLeads.SourceLead;
import org.touchstone.article.TakeBackPiece;
import org.touchstone.intake.Extracted;
import org.touchstone.intake.Incoming;
import org.touchstone.intake.LeftOut;
import org.touchstone.intake.Progress;
import org.touchstone.intake.ReadHere;
import org.touchstone.intake.Unreadable;
import org.touchstone.intake.WordPapers;

/** A Word document's comments and footnotes, from the file to the sentences of the draft it becomes. */
class WritersNotesTest {

    private static final String BEFORE = "The sea wall of Marlow Bay \uD83D\uDEA4";
    private static final String[] SENTENCES = {"Mr. Fell opened it in 1962.", "It cost 4 million crowns.",
        "It is 300 metres long.", "Gulls like it."};

    private final Newsdesk desk = new Newsdesk();
    private final InMemoryArrivals arrivals = new InMemoryArrivals();
    private final InMemorySourceLeads leads = new InMemorySourceLeads();
    private final KeepArrival keepArrival =
            new KeepArrival(arrivals, desk.importArticle, desk.drafts, leads, desk.clock);
    private final KeepNextDraft keepNextDraft =
            new KeepNextDraft(arrivals, desk.takeNextDraft, desk.drafts, leads, desk.clock);

    private ArrivalId brought(byte[] word, @Nullable ArticleId nextOf) throws Unreadable {
        ArrivalId arrivalId = new BeginArrival(arrivals, desk.clock).begin(desk.ada, Origin.OWN_DRAFT, nextOf, "a.docx");
        Extracted read = new ReadHere().read(Incoming.file(word, "a.docx", ""), Progress.NONE);
        new FollowArrival(arrivals, desk.files, desk.clock).tell(desk.ada, arrivalId,
                new FollowArrival.News.Read(read, word, "a.docx", "application/octet-stream"));
        return arrivalId;
    }

    private ArticleId kept(ArrivalId arrivalId) {
        return keepArrival.keep(desk.ada, arrivalId, ArticleDetails.of("The sea wall", "", "", null, "en",
                LocalDate.of(2026, 11, 20), Origin.OWN_DRAFT, false));
    }

    private static byte[] word(String... sentences) {
        return WordPapers.noted(BEFORE, "Says the budget, p. 3", "Ann Lee", "Town survey 2024", sentences);
    }

    @Test
    void commentsAndFootnotesBecomeLeadsAtTheirSentences() throws Unreadable {
        Draft draft = desk.draft(kept(brought(word(SENTENCES), null)));

        assertThat(draft.sentences().stream().map(draft::exact).skip(1)).containsExactly(SENTENCES);
        assertThat(leads.ofDraft(draft.draftId())).containsExactly(
                new SourceLead(2, "Says the budget, p. 3", "Ann Lee", false),
                new SourceLead(3, "Town survey 2024", "", true));
    }

    @Test
    void leadsOfTheNextDraftStandAtItsOwnSentences() throws Unreadable {
        ArticleId articleId = kept(brought(word(SENTENCES), null));
        keepNextDraft.keep(desk.ada, brought(word("Mr. Fell opened it in 1963. He sang.", SENTENCES[1], SENTENCES[2]),
                articleId));

        Draft next = desk.draft(articleId);
        assertThat(next.number()).isEqualTo(2);
        assertThat(leads.ofDraft(next.draftId())).containsExactly(
                new SourceLead(3, "Says the budget, p. 3", "Ann Lee", false),
                new SourceLead(4, "Town survey 2024", "", true));
        assertThat(leads.ofDraft(desk.drafts.ofArticle(articleId, 1).orElseThrow().draftId())).hasSize(2);
    }

    @Test
    void leadsMoveAlongWhenAPieceIsTakenBackBeforeThem() throws Unreadable {
        byte[] word = WordPapers.noted(BEFORE, "Says the budget, p. 3", "Ann Lee", "Town survey 2024", SENTENCES);
        ArrivalId arrivalId = new BeginArrival(arrivals, desk.clock).begin(desk.ada, Origin.OWN_DRAFT, null, "a.docx");
        Extracted read = new ReadHere().read(Incoming.file(word, "a.docx", ""), Progress.NONE);
        Extracted cut = new Extracted(read.kind(), read.text(), read.details(),
                List.of(new LeftOut("Read this first. It is short.",
                        LeftOut.Why.values()[0], 0)), read.captions(), read.leads());
        new FollowArrival(arrivals, desk.files, desk.clock).tell(desk.ada, arrivalId,
                new FollowArrival.News.Read(cut, word, "a.docx", "application/octet-stream"));
        int piece = arrivals.withId(arrivalId).orElseThrow().leftOut().get(0).place();
        new TakeBackPiece(arrivals, desk.clock).takeBack(desk.ada, arrivalId, piece);

        Draft draft = desk.draft(kept(arrivalId));
        assertThat(draft.text()).contains("Read this first.");
        assertThat(leads.ofDraft(draft.draftId())).extracting(lead -> draft.exact(draft.sentences().get(lead.sentence())))
                .containsExactly(SENTENCES[1], SENTENCES[2]);
    }
}
