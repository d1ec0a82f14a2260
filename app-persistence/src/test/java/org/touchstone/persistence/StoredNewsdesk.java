package org.touchstone.persistence;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.AnswerWording;
import org.touchstone.claim.ArticleHistory;
import org.touchstone.claim.SuggestWording;
import org.touchstone.clearing.ClearDraft;
import org.touchstone.clearing.ClearingDesk;
import org.touchstone.clearing.Clearings;
import org.touchstone.clearing.LetPointStand;
import org.touchstone.clearing.SeeClearing;
import org.touchstone.clearing.SeeRecord;
import org.touchstone.clearing.TakeBackStand;
import org.touchstone.language.ProseSegmenter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.touchstone.Noticeboard;
import org.touchstone.article.Articles;
import org.touchstone.article.CorrectDetails;
import org.touchstone.article.Drafts;
import org.touchstone.article.ImportArticle;
import org.touchstone.article.MarkSentences;
import org.touchstone.article.Marks;
import org.touchstone.article.UndoMarks;
import org.touchstone.audit.AuditTrail;
import org.touchstone.audit.KeepAudit;
import org.touchstone.audit.VerifyAudit;
import org.touchstone.claim.ApproveTogether;
import org.touchstone.claim.ApproveVerdict;
import org.touchstone.claim.ArticleNews;
import org.touchstone.claim.AssignClaims;
import org.touchstone.claim.AttendToClaim;
import org.touchstone.claim.ChangeCitation;
import org.touchstone.claim.CiteSource;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimRevisions;
import org.touchstone.claim.Claims;
import org.touchstone.claim.CloseClaim;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.EditClaim;
import org.touchstone.claim.Evidence;
import org.touchstone.claim.FollowSources;
import org.touchstone.claim.KeepRevisions;
import org.touchstone.claim.MakeClaim;
import org.touchstone.claim.Priority;
import org.touchstone.claim.ProposeVerdict;
import org.touchstone.claim.ReadDraft;
import org.touchstone.claim.ReadPassage;
import org.touchstone.claim.RecordSearch;
import org.touchstone.claim.RecutClaim;
import org.touchstone.claim.RemoveCitation;
import org.touchstone.claim.ReopenClaim;
import org.touchstone.claim.ReturnVerdict;
import org.touchstone.claim.RevisionId;
import org.touchstone.claim.Talk;
import org.touchstone.claim.UndoClaims;
import org.touchstone.claim.UndoLastAct;
import org.touchstone.claim.WaitForSomeone;
import org.touchstone.claim.Workbench;
import org.touchstone.inbox.InboxItem;
import org.touchstone.inbox.KeepInbox;
import org.touchstone.inbox.Letters;
import org.touchstone.inbox.Postbox;
import org.touchstone.inbox.SendLetters;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.persistence.article.KnownDrafts;
import org.touchstone.persistence.article.StoredArticles;
import org.touchstone.persistence.article.StoredDrafts;
import org.touchstone.persistence.article.StoredMarks_;
import org.touchstone.persistence.audit.StoredAuditHeads;
import org.touchstone.persistence.audit.StoredAuditTrail;
import org.touchstone.persistence.claim.StoredArticleNews;
import org.touchstone.persistence.claim.StoredClaimLines_;
import org.touchstone.persistence.claim.StoredClaimRevisions_;
import org.touchstone.persistence.claim.StoredClaims_;
import org.touchstone.persistence.claim.StoredNotes_;
import org.touchstone.persistence.claim.StoredShownRevisions;
import org.touchstone.persistence.clearing.StoredClearings_;
import org.touchstone.persistence.inbox.StoredInbox;
import org.touchstone.persistence.inbox.StoredLetterChoices;
import org.touchstone.persistence.inbox.StoredOutbox;
import org.touchstone.persistence.newsroom.StoredMembers_;
import org.touchstone.persistence.publication.StoredConclusions;
import org.touchstone.persistence.publication.StoredPublications_;
import org.touchstone.persistence.publication.StoredReaderReports;
import org.touchstone.persistence.publication.StoredSetAsideSignatures;
import org.touchstone.persistence.source.StoredSources_;
import org.touchstone.publication.ApproveConclusion;
import org.touchstone.publication.ChangeStanding;
import org.touchstone.publication.Conclusions;
import org.touchstone.publication.CorrectEdition;
import org.touchstone.publication.ProposeConclusion;
import org.touchstone.publication.Publications;
import org.touchstone.publication.SeeReports;
import org.touchstone.publication.PublishArticle;
import org.touchstone.publication.ReviewState;
import org.touchstone.publication.RichText;
import org.touchstone.publication.SetAsideSignatures;
import org.touchstone.publication.SignSetAside;
import org.touchstone.source.AddSource;
import org.touchstone.source.CorrectSource;
import org.touchstone.source.NameReaders;
import org.touchstone.source.Sources;
import org.touchstone.source.WithdrawSource;

/** The use cases of one transaction, wired by hand to what is stored. */
public final class StoredNewsdesk {

    private final EntityManager entityManager;
    public final Members members;
    public final Articles articles;
    public final Drafts drafts;
    public final Marks marks;
    public final Sources sources;
    public final Claims claims;
    public final ClaimRevisions revisions;
    public final Conclusions conclusions;
    public final SetAsideSignatures signatures;
    public final Publications publications;
    public final SeeReports seeReports;
    public final AuditTrail trail;

    /** Carries every letter and remembers it. */
    public static final Carrier CARRIER = new Carrier();
    public final StoredInbox inbox;
    public final StoredOutbox outbox;
    public final StoredLetterChoices choices;
    public final Talk talk;
    public final SendLetters sendLetters;
    public final ImportArticle importArticle;
    public final CorrectDetails correctDetails;
    public final MarkSentences markSentences;
    public final AddSource addSource;
    public final CorrectSource correctSource;
    public final WithdrawSource withdrawSource;
    public final NameReaders nameReaders;
    public final MakeClaim makeClaim;
    public final EditClaim editClaim;
    public final RecutClaim recutClaim;
    public final AssignClaims assignClaims;
    public final WaitForSomeone waitForSomeone;
    public final CiteSource citeSource;
    public final ChangeCitation changeCitation;
    public final RemoveCitation removeCitation;
    public final RecordSearch recordSearch;
    public final ProposeVerdict proposeVerdict;
    public final ApproveVerdict approveVerdict;
    public final ApproveTogether approveTogether;
    public final AttendToClaim attendToClaim;
    public final ReturnVerdict returnVerdict;
    public final CloseClaim closeClaim;
    public final ReopenClaim reopenClaim;
    public final ReviewState review;
    public final SuggestWording suggestWording;
    public final AnswerWording answerWording;
    public final Clearings clearings;
    public final LetPointStand letPointStand;
    public final TakeBackStand takeBackStand;
    public final ClearDraft clearDraft;
    public final SeeClearing seeClearing;
    public final SeeRecord seeRecord;
    public final ProposeConclusion proposeConclusion;
    public final ApproveConclusion approveConclusion;
    public final SignSetAside signSetAside;
    public final PublishArticle publishArticle;
    public final CorrectEdition correctEdition;
    public final ChangeStanding changeStanding;
    public final VerifyAudit verifyAudit;
    public final ArticleNews news;
    public final ReadDraft readDraft;
    public final ReadPassage readPassage;
    public final UndoLastAct undoLastAct;

    public StoredNewsdesk(EntityManager entityManager, KnownDrafts known, Clock clock) {
        this.entityManager = entityManager;
        members = new StoredMembers_(entityManager);
        articles = new StoredArticles(entityManager);
        drafts = new StoredDrafts(entityManager, known);
        marks = new StoredMarks_(entityManager);
        sources = new StoredSources_(entityManager);
        claims = new StoredClaims_(entityManager);
        revisions = new StoredClaimRevisions_(entityManager);
        conclusions = new StoredConclusions(entityManager);
        signatures = new StoredSetAsideSignatures(entityManager);
        publications = new StoredPublications_(entityManager);
        seeReports = new SeeReports(new StoredReaderReports(entityManager), publications, articles);
        trail = new StoredAuditTrail(entityManager);

        var board = new Noticeboard();
        var newsrooms = new TheNewsroom();
        var bench = new Workbench(articles, claims, revisions, sources, newsrooms, board.event(), clock);
        board.put(new KeepRevisions(revisions));
        board.put(new FollowSources(bench, claims, members));
        inbox = new StoredInbox(entityManager);
        outbox = new StoredOutbox(entityManager);
        choices = new StoredLetterChoices(entityManager);
        board.put(new KeepInbox(inbox, revisions, new Letters(choices, outbox, CARRIER)));
        talk = new Talk(claims, new StoredNotes_(entityManager), members, board.event(), clock);
        sendLetters = new SendLetters(outbox, members, CARRIER, clock);
        board.put(new KeepAudit(trail));

        importArticle = new ImportArticle(articles, drafts, new ProseSegmenter(), board.event(), clock);
        correctDetails = new CorrectDetails(articles, board.event(), clock);
        markSentences = new MarkSentences(articles, drafts, marks, board.event(), clock);
        addSource = new AddSource(sources, board.event(), clock);
        correctSource = new CorrectSource(sources, board.event(), clock);
        withdrawSource = new WithdrawSource(sources, board.event(), clock);
        nameReaders = new NameReaders(sources, members, board.event(), clock);
        makeClaim = new MakeClaim(bench, articles, drafts, claims);
        editClaim = new EditClaim(bench);
        recutClaim = new RecutClaim(bench, drafts);
        assignClaims = new AssignClaims(bench, members);
        waitForSomeone = new WaitForSomeone(bench);
        citeSource = new CiteSource(bench);
        changeCitation = new ChangeCitation(bench);
        removeCitation = new RemoveCitation(bench);
        recordSearch = new RecordSearch(bench);
        proposeVerdict = new ProposeVerdict(bench);
        approveVerdict = new ApproveVerdict(bench);
        approveTogether = new ApproveTogether(bench, new StoredShownRevisions(entityManager),
                new StoredNotes_(entityManager));
        attendToClaim = new AttendToClaim(bench);
        returnVerdict = new ReturnVerdict(bench);
        closeClaim = new CloseClaim(bench, claims);
        reopenClaim = new ReopenClaim(bench);
        review = new ReviewState(drafts, marks, claims, sources, newsrooms, conclusions, signatures);
        suggestWording = new SuggestWording(bench);
        answerWording = new AnswerWording(bench);
        clearings = new StoredClearings_(entityManager);
        var clearingDesk = new ClearingDesk(articles, review, clearings, board.event(), clock);
        letPointStand = new LetPointStand(clearingDesk);
        takeBackStand = new TakeBackStand(clearingDesk);
        clearDraft = new ClearDraft(clearingDesk);
        seeClearing = new SeeClearing(articles, review, clearings);
        seeRecord = new SeeRecord(articles, drafts, review, new ArticleHistory(revisions, sources),
                new StoredNotes_(entityManager), clearings, publications, members, board.event(), clock);
        proposeConclusion = new ProposeConclusion(articles, conclusions, board.event(), clock);
        approveConclusion = new ApproveConclusion(articles, conclusions, board.event(), clock);
        signSetAside = new SignSetAside(articles, review, signatures, board.event(), clock);
        var heads = new StoredAuditHeads(trail);
        publishArticle =
                new PublishArticle(articles, review, publications, new BareText(), heads, board.event(), clock);
        correctEdition =
                new CorrectEdition(articles, review, publications, new BareText(), heads, board.event(), clock);
        changeStanding = new ChangeStanding(articles, publications, board.event(), clock);
        verifyAudit = new VerifyAudit(trail);
        news = new StoredArticleNews(entityManager);
        var claimLines = new StoredClaimLines_(entityManager);
        readDraft = new ReadDraft(articles, drafts, marks, claimLines, newsrooms, members);
        readPassage = new ReadPassage(articles, drafts, marks, claimLines, news, newsrooms, members);
        undoLastAct = new UndoLastAct(news, new UndoMarks(articles, drafts, marks, board.event(), clock),
                new UndoClaims(bench, members, articles, drafts));
    }

    /** The revision whoever looks now has in sight. */
    private int shown(ClaimId claimId) {
        return claims.get(claimId).revision();
    }

    public void assign(Member by, Collection<ClaimId> claimIds, MemberId to, @Nullable LocalDate due,
                       @Nullable Priority priority) {
        assignClaims.assign(by, claimIds.stream().map(id -> new RevisionId(id, shown(id))).toList(), to, due,
                priority);
    }

    public void propose(Member by, ClaimId claimId, String rating, String rationale) {
        proposeVerdict.propose(by, claimId, shown(claimId), rating, rationale);
    }

    public void giveBack(Member by, ClaimId claimId, String reason) {
        returnVerdict.giveBack(by, claimId, shown(claimId), reason);
    }

    public void close(Member by, ClaimId claimId, ClosedAs as, @Nullable ClaimId duplicateOf, String reason) {
        closeClaim.close(by, claimId, shown(claimId), as, duplicateOf, reason);
    }

    public void reopen(Member by, ClaimId claimId, String reason) {
        reopenClaim.reopen(by, claimId, shown(claimId), reason);
    }

    public void waitFor(Member by, ClaimId claimId, String whom, @Nullable LocalDate until) {
        waitForSomeone.waitFor(by, claimId, shown(claimId), whom, until);
    }

    /** What a claim is measured by. */
    public Evidence evidence(Claim claim) {
        return review.of(articles.get(claim.articleId())).evidence();
    }

    /** Where events go that nobody is to hear. */
    public <T extends Happening> Event<T> silent() {
        return new Noticeboard().event();
    }

    /** For what goes past the ports. */
    public EntityManager entityManager() {
        return entityManager;
    }

    private final class TheNewsroom implements Newsrooms {

        @Override
        public Optional<Newsroom> find() {
            return Optional.ofNullable(entityManager.find(Newsroom.class, 1));
        }

        @Override
        public void add(Newsroom newsroom) {
            entityManager.persist(newsroom);
        }
    }

    private static final class BareText implements RichText {

        @Override
        public String html(String typed) {
            return "<p>" + typed.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
        }

        @Override
        public String plain(String typed) {
            return typed;
        }
    }

    /** Whoever carries letters in tests; slowly, so that two servers can meet over them. */
    public static final class Carrier implements Postbox {

        /** The things each letter was about, in the order they were handed over. */
        public final List<List<Long>> carried = new CopyOnWriteArrayList<>();
        /** Whether letters are taken. */
        public volatile boolean taking = true;

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public void post(Member to, List<InboxItem> about) throws NotTaken {
            if (!taking) {
                throw new NotTaken("closed", new IllegalStateException());
            }
            carried.add(about.stream().map(InboxItem::itemId).toList());
        }
    }
}
