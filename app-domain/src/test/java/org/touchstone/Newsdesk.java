package org.touchstone;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.*;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.audit.InMemoryAuditTrail;
import org.touchstone.audit.KeepAudit;
import org.touchstone.audit.VerifyAudit;
import org.touchstone.claim.*;
import org.touchstone.clearing.*;
import org.touchstone.inbox.*;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Span;
import org.touchstone.newsroom.InMemoryNotices;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Role;
import org.touchstone.publication.*;
import org.touchstone.source.*;

/**
 * A whole newsroom without a database or a container: its people, every use case wired by hand, and what it takes to
 * bring an article, a claim or a review to a state by the acts that really lead there.
 */
public class Newsdesk {

    /** What {@link #article()} imports; all of it is invented. */
    public static final String TEXT = """
            What the council says about the sea wall
            The sea wall of Marlow Bay was built in 1962. It cost 4 million crowns and has never been flooded. \
            “We repair it every year,” said council leader Tam Orlin. The view from it is lovely.
            Nobody knows what the sea makes of it.

            The council spends 2 percent of its budget on the wall. Share this article!
            Marlow Bay has 12,000 inhabitants. The harbour is older than the wall. It was dug in 1820.
            """;

    public final DeskClock clock = new DeskClock();
    public final Noticeboard board = new Noticeboard();
    public final Staff staff = new Staff(clock);
    public final Member ada = staff.join("Ada Quill", Role.FACT_CHECKER);
    public final Member ben = staff.join("Ben Marrow", Role.FACT_CHECKER);
    public final Member jo = staff.join("Jo Tiller", Role.EDITOR);
    public final Member rana = staff.join("Rana Sedge", Role.EDITOR);
    public final Member kim = staff.join("Kim Fathom", Role.ADMIN);
    public final Newsroom newsroom = Newsroom.beginning();

    public final InMemoryArticles articles = new InMemoryArticles();
    public final Drafts drafts = articles.drafts();
    public final InMemoryMarks marks = new InMemoryMarks();
    public final InMemoryFiles files = new InMemoryFiles();
    public final InMemorySources sources = new InMemorySources();
    public final InMemoryClaims claims = new InMemoryClaims();
    public final InMemoryClaimRevisions revisions = new InMemoryClaimRevisions();
    public final InMemoryInbox inbox = new InMemoryInbox();
    public final InMemoryShownRevisions shownRevisions = new InMemoryShownRevisions();
    public final InMemoryNotes notes = new InMemoryNotes();
    public final InMemoryHalfWrittenTexts halfWritten = new InMemoryHalfWrittenTexts();
    public final InMemoryPublications publications = new InMemoryPublications();
    public final Conclusions conclusions = new InMemoryPublications.InMemoryConclusions();
    public final SetAsideSignatures signatures = new InMemoryPublications.InMemorySignatures();
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final AuditHeads heads = article -> trail.holdHead(article.value()).hash();
    private final Newsrooms newsrooms = new OneNewsroom(newsroom);
    private final Workbench bench = new Workbench(articles, claims, revisions, sources, newsrooms, board.event(), clock);
    private final RichText richText = new PlainRichText();

    public final ImportArticle importArticle =
            new ImportArticle(articles, drafts, new ProseSegmenter(), board.event(), clock);
    public final CorrectDetails correctDetails = new CorrectDetails(articles, board.event(), clock);
    public final MarkSentences markSentences = new MarkSentences(articles, drafts, marks, board.event(), clock);
    public final AddSource addSource = new AddSource(sources, board.event(), clock);
    public final CorrectSource correctSource = new CorrectSource(sources, board.event(), clock);
    public final WithdrawSource withdrawSource = new WithdrawSource(sources, board.event(), clock);
    public final ReinstateSource reinstateSource = new ReinstateSource(sources, board.event(), clock);
    public final NameReaders nameReaders = new NameReaders(sources, staff, board.event(), clock);
    public final AttachFile attachFile = new AttachFile(sources, files, board.event(), clock);
    public final MakeClaim makeClaim = new MakeClaim(bench, articles, drafts, claims);
    public final ReuseVerdict reuseVerdict = new ReuseVerdict(bench, claims, sources);
    public final EditClaim editClaim = new EditClaim(bench);
    public final RecutClaim recutClaim = new RecutClaim(bench, drafts);
    public final AssignClaims assignClaims = new AssignClaims(bench, staff);
    public final UnassignClaim unassignClaim = new UnassignClaim(bench);
    public final HandOverWork handOverWork = new HandOverWork(bench, claims, staff);
    public final WaitForSomeone waitForSomeone = new WaitForSomeone(bench);
    public final CiteSource citeSource = new CiteSource(bench);
    public final ChangeCitation changeCitation = new ChangeCitation(bench);
    public final RemoveCitation removeCitation = new RemoveCitation(bench);
    public final RecordSearch recordSearch = new RecordSearch(bench);
    public final ProposeVerdict proposeVerdict = new ProposeVerdict(bench);
    public final TakeBackVerdict takeBackVerdict = new TakeBackVerdict(bench);
    public final ApproveVerdict approveVerdict = new ApproveVerdict(bench);
    public final ApproveTogether approveTogether = new ApproveTogether(bench, shownRevisions, notes);
    public final SeeApprovals seeApprovals = new SeeApprovals(bench, claims, shownRevisions, notes);
    public final AttendToClaim attendToClaim = new AttendToClaim(bench);
    public final ReturnVerdict returnVerdict = new ReturnVerdict(bench);
    public final CloseClaim closeClaim = new CloseClaim(bench, claims);
    public final ReopenClaim reopenClaim = new ReopenClaim(bench);
    private final Talk talk = new Talk(claims, notes, staff, board.event(), clock);
    public final WriteNote writeNote = new WriteNote(talk);
    public final AnswerNote answerNote = new AnswerNote(talk);
    public final EditNote editNote = new EditNote(talk);
    public final ResolveNote resolveNote = new ResolveNote(talk);
    public final ReopenNote reopenNote = new ReopenNote(talk);
    public final ReadClaim readClaim =
            new ReadClaim(bench, claims, revisions, sources, notes, halfWritten, staff);
    public final ShowForApproval showForApproval =
            new ShowForApproval(readClaim, claims, revisions, drafts, shownRevisions);
    public final KeepHalfWritten keepHalfWritten = new KeepHalfWritten(claims, halfWritten, clock);
    public final ReviewState review =
            new ReviewState(drafts, marks, claims, sources, newsrooms, conclusions, signatures);
    public final ProposeConclusion proposeConclusion =
            new ProposeConclusion(articles, conclusions, board.event(), clock);
    public final ApproveConclusion approveConclusion =
            new ApproveConclusion(articles, conclusions, board.event(), clock);
    public final ReturnConclusion returnConclusion = new ReturnConclusion(articles, conclusions, board.event(), clock);
    public final SignSetAside signSetAside = new SignSetAside(articles, review, signatures, board.event(), clock);
    public final PreviewEdition previewEdition = new PreviewEdition(articles, review, publications, richText, clock);
    public final PublishArticle publishArticle =
            new PublishArticle(articles, review, publications, richText, heads, board.event(), clock);
    public final CorrectEdition correctEdition =
            new CorrectEdition(articles, review, publications, richText, heads, board.event(), clock);
    public final ChangeStanding changeStanding = new ChangeStanding(articles, publications, board.event(), clock);
    public final SeeReview seeReview = new SeeReview(articles, review, publications, richText, clock);
    public final InMemoryReaderReports reports = new InMemoryReaderReports();
    public final InMemoryNotices notices = new InMemoryNotices();
    public final ReportError reportError = new ReportError(publications, reports, staff, notices, clock);
    public final AnswerReport answerReport = new AnswerReport(articles, publications, reports, board.event(), clock);
    public final HandOverReport handOverReport = new HandOverReport(articles, reports, staff, board.event(), clock);
    public final EraseReports eraseReports = new EraseReports(reports, clock);
    public final TakeNextDraft takeNextDraft =
            new TakeNextDraft(articles, drafts, marks, claims, bench, new ProseSegmenter(), board.event());
    public final SuggestWording suggestWording = new SuggestWording(bench);
    public final AnswerWording answerWording = new AnswerWording(bench);
    public final InMemoryClearings clearings = new InMemoryClearings();
    private final ClearingDesk clearingDesk = new ClearingDesk(articles, review, clearings, board.event(), clock);
    public final LetPointStand letPointStand = new LetPointStand(clearingDesk);
    public final TakeBackStand takeBackStand = new TakeBackStand(clearingDesk);
    public final ClearDraft clearDraft = new ClearDraft(clearingDesk);
    public final SeeClearing seeClearing = new SeeClearing(articles, review, clearings);
    public final SeeMemo seeMemo = new SeeMemo(articles, review, clearings, staff, board.event(), clock);
    public final SeeRecord seeRecord = new SeeRecord(articles, drafts, review, new ArticleHistory(revisions, sources),
            notes, clearings, publications, staff, board.event(), clock);
    public final CopyEditClaim copyEditClaim = new CopyEditClaim(bench);
    public final ConfirmCopyEdit confirmCopyEdit = new ConfirmCopyEdit(bench);
    public final ReconfirmClaim reconfirmClaim = new ReconfirmClaim(bench);
    public final MarkRead markRead = new MarkRead(inbox, clock);
    public final MarkAllRead markAllRead = new MarkAllRead(inbox, clock);
    public final SendLetters sendLetters = new SendLetters(inbox, staff, inbox, clock);
    public final VerifyAudit verifyAudit = new VerifyAudit(trail);
    public final UndoMarks undoMarks = new UndoMarks(articles, drafts, marks, board.event(), clock);
    public final UndoClaims undoClaims = new UndoClaims(bench, staff, articles, drafts);
    public final UndoLastAct undoLastAct = new UndoLastAct(new InMemoryArticleNews(trail), undoMarks, undoClaims);
    public final SplitClaim splitClaim = new SplitClaim(bench, articles, drafts, claims);
    public final MergeClaims mergeClaims = new MergeClaims(bench, articles, drafts, claims);

    public Newsdesk() {
        board.put(new KeepRevisions(revisions));
        board.put(new FollowSources(bench, claims, staff));
        board.put(new KeepInbox(inbox, revisions, new Letters(inbox, inbox, inbox)));
        board.put(new KeepAudit(trail));
    }

    /** What is typed into the form of an article of somebody else's. */
    public static ArticleDetails thirdParty(String title) {
        return ArticleDetails.of(title, "Pat Example", "Marlow Bay Mirror", "https://mirror.example/sea-wall", "en",
                LocalDate.of(2026, 11, 20), Origin.THIRD_PARTY, false);
    }

    /** An article with this text, which begins with its headline. */
    public ArticleId article(String text) {
        return importArticle.take(ada, text, thirdParty(text.lines().findFirst().orElseThrow()), null);
    }

    /** The same text as a draft of the newsroom's own. */
    public ArticleId ownDraft() {
        return importArticle.take(ada, TEXT, ArticleDetails.of(TEXT.lines().findFirst().orElseThrow(), "Pat Example",
                "", null, "en", null, Origin.OWN_DRAFT, false), null);
    }

    /** Suggests other words for the claim as it is now. */
    public void suggest(Member by, ClaimId claimId, String words) {
        suggestWording.suggest(by, claimId, get(claimId).revision(), words);
    }

    /** Accepts or declines what was suggested for the claim as it is now. */
    public void answer(Member by, ClaimId claimId, SuggestedWording.Answer with, @Nullable String reason) {
        answerWording.answer(by, claimId, get(claimId).revision(), with, reason);
    }

    /** The article about the sea wall, unread. */
    public ArticleId article() {
        return article(TEXT);
    }

    public Draft draft(ArticleId articleId) {
        return drafts.latest(articles.get(articleId));
    }

    /** Where these words stand in the draft, for the first time. */
    public Span words(ArticleId articleId, String words) {
        String text = draft(articleId).text();
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    /** Marks the sentences that hold these words. */
    public void mark(Member by, ArticleId articleId, @Nullable MarkKind kind, String reason, String... holding) {
        Draft draft = draft(articleId);
        List<Chosen> chosen = Arrays.stream(holding).map(words -> sentence(draft, words(articleId, words))).toList();
        markSentences.mark(by, draft.draftId(), chosen, kind, reason);
    }

    private Chosen sentence(Draft draft, Span words) {
        int place = draft.segments().sentenceAt(words.start());
        return new Chosen(place, marks.withId(new MarkId(draft.draftId(), place)).map(Mark::revision).orElse(0));
    }

    /** The next draft of the article, brought by Ada: its newest text with some words replaced by others. */
    public void nextDraft(ArticleId articleId, String... oldAndNew) {
        String text = draft(articleId).text();
        for (int i = 0; i < oldAndNew.length; i += 2) {
            words(articleId, oldAndNew[i]);
            text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
        }
        takeNextDraft.take(ada, articleId, text, null);
    }

    /** Says by this member that the claim still is about what stands there. */
    public void reconfirm(Member by, ClaimId claimId) {
        reconfirmClaim.reconfirm(by, claimId, get(claimId).revision());
    }

    /** A claim on these words, made by Ben. */
    public ClaimId claim(ArticleId articleId, String words) {
        return makeClaim.make(ben, draft(articleId).draftId(), words(articleId, words), null, ClaimKind.STATEMENT, null);
    }

    public Claim get(ClaimId claimId) {
        return claims.get(claimId);
    }

    public void assign(ClaimId claimId, Member to) {
        assign(jo, List.of(claimId), to.memberId(), null, null);
    }

    /** Assigns the claims as they are now. */
    public void assign(Member by, List<ClaimId> claimIds, MemberId to, @Nullable LocalDate due,
                       @Nullable Priority priority) {
        assignClaims.assign(by, claimIds.stream().map(id -> new RevisionId(id, get(id).revision())).toList(), to, due,
                priority);
    }

    public void propose(Member by, ClaimId claimId, @Nullable String rating, @Nullable String rationale) {
        proposeVerdict.propose(by, claimId, get(claimId).revision(), rating, rationale);
    }

    public void takeBack(Member by, ClaimId claimId) {
        takeBackVerdict.takeBack(by, claimId, get(claimId).revision());
    }

    public void giveBack(Member by, ClaimId claimId, @Nullable String reason) {
        returnVerdict.giveBack(by, claimId, get(claimId).revision(), reason);
    }

    public void close(Member by, ClaimId claimId, @Nullable ClosedAs as, @Nullable ClaimId duplicateOf,
                      @Nullable String reason) {
        closeClaim.close(by, claimId, get(claimId).revision(), as, duplicateOf, reason);
    }

    public void reopen(Member by, ClaimId claimId, @Nullable String reason) {
        reopenClaim.reopen(by, claimId, get(claimId).revision(), reason);
    }

    public void unassign(Member by, ClaimId claimId, @Nullable String reason) {
        unassignClaim.unassign(by, claimId, get(claimId).revision(), reason);
    }

    public void waitFor(Member by, ClaimId claimId, @Nullable String whom, @Nullable LocalDate until) {
        waitForSomeone.waitFor(by, claimId, get(claimId).revision(), whom, until);
    }

    public void removeCitation(Member by, ClaimId claimId, int citation) {
        removeCitation.remove(by, claimId, citation, get(claimId).revision());
    }

    public static SourceDetails details(SourceKind kind, String title, String origin) {
        return SourceDetails.of(kind, title, "The publisher of " + title, origin, null);
    }

    /** A source kept by Ben. */
    public SourceId source(SourceKind kind, String title, String origin) {
        return addSource.add(ben, details(kind, title, origin), false);
    }

    public static Citation.Use use(Stance stance) {
        return new Citation.Use(stance, "page 4", "built in 1962", DeskClock.TODAY, "");
    }

    public void cite(Member by, ClaimId claimId, SourceId sourceId, Stance stance) {
        citeSource.cite(by, claimId, sourceId, use(stance));
    }

    /** Brings an open claim to PROPOSED: assigned to Ada, a document cited and a verdict proposed by her. */
    public void proposed(ClaimId claimId) {
        assign(claimId, ada);
        cite(ada, claimId, source(SourceKind.PRIMARY_DOCUMENT, "Register of works " + claimId, "Town archive"),
                Stance.SUPPORTS);
        propose(ada, claimId, "TRUE", "The register says so.");
    }

    /** Brings an open claim to APPROVED, by Jo. */
    public void approved(ClaimId claimId) {
        proposed(claimId);
        approve(jo, claimId);
    }

    /** Approves the claim as it is now. */
    public void approve(Member editor, ClaimId claimId) {
        approveVerdict.approve(editor, claimId, get(claimId).revision());
    }

    public ReviewState.Review review(ArticleId articleId) {
        return review.of(articles.get(articleId));
    }

    public void sign(Member editor, ArticleId articleId) {
        signSetAside.sign(editor, articleId, review(articleId).setAside().digest());
    }

    /** A conclusion proposed by Ada and approved by Jo. */
    public void concluded(ArticleId articleId, String text) {
        proposeConclusion.propose(ada, articleId, conclusions.ofArticle(articleId).map(Conclusion::text).orElse(null),
                text);
        approveConclusion.approve(jo, articleId, conclusions.ofArticle(articleId).orElseThrow().revision());
    }

    /** Does everything but publish for an article on which the only claims are approved or closed by Ada or Ben. */
    public void finished(ArticleId articleId) {
        Draft draft = draft(articleId);
        Coverage coverage = review(articleId).coverage();
        for (int i = 0; i < coverage.sentences(); i++) {
            if (!coverage.state(i).done()) {
                markSentences.mark(ben, draft.draftId(), List.of(sentence(draft, draft.sentences().get(i))),
                        MarkKind.READ, null);
            }
        }
        if (!review(articleId).setAside().isEmpty()) {
            sign(rana, articleId);
        }
        concluded(articleId, "Most of it holds.");
    }

    /** The content of an edition. */
    public String edition(ArticleId articleId, int number) {
        return publications.edition(new EditionId(articleId, number)).orElseThrow().content();
    }

    /** What a refusal leaves as it was: for asserting that nothing changed. */
    public Supplier<String> picture(ClaimId claimId) {
        return () -> {
            Claim claim = get(claimId);
            return String.join("|", claim.state().name(), claim.words().toString(), Set.copyOf(claim.anchors()).toString(),
                    claim.citations().toString(), claim.searches().toString(), claim.assignee().toString(),
                    claim.due().toString(), claim.priority().toString(), claim.waiting().toString(),
                    claim.verdict().toString(), claim.approval().toString(), claim.closing().toString(),
                    claim.reason(), claim.lapsed() + " " + claim.revision(),
                    staff.all().stream().filter(member -> claim.writtenBy(member.memberId())).map(Member::name)
                            .toList().toString(),
                    revisions.ofClaim(claimId).size() + " revisions", trail.size() + " audit entries");
        };
    }

    private record OneNewsroom(Newsroom newsroom) implements Newsrooms {

        @Override
        public Optional<Newsroom> find() {
            return Optional.of(newsroom);
        }

        @Override
        public void add(Newsroom another) {
            throw new IllegalStateException("there is one");
        }
    }

    private static final class PlainRichText implements RichText {

        @Override
        public String html(String typed) {
            return "<p>" + typed.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
        }

        @Override
        public String plain(String typed) {
            return typed.replaceAll("\\s+", " ");
        }
    }
}
