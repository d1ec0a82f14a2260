package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;
import org.touchstone.source.SourceId;

/**
 * A checkable statement of an article: what it says so that it can be understood alone, where it stands, who checks it,
 * by which sources, and what came out.
 *
 * <p>A claim begins OPEN, cut from a draft by a member. An editor assigns it, or a checker takes it; the assignee cites
 * sources and proposes a verdict; an editor who wrote nothing of it approves, or returns it with a reason. From then on
 * it is bound: whoever changes a part of what was approved makes the approval lapse. It ends with an approved verdict,
 * or CLOSED with a reason; both can be taken up again. A source that changed under it flags it: until its assignee or
 * an editor has attended to that, it is not approved. Its number within the article is never given to another.
 *
 * <p>Every verb checks the state, then who is acting, then what was sent; changes the claim; and returns what happened,
 * a lapse that followed included.
 */
@Entity
@Table(name = "claim")
public class Claim {

    /** The longest reason for returning, closing and the like, in code points. */
    public static final int REASON_LIMIT = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private ClaimId claimId;

    @Version
    private int version;

    /** Counts the acts on this claim; what forms name as the version they were made on. */
    private int revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Embedded
    private ClaimWords words;

    @Embedded
    private Places places;

    @Embedded
    private Grounds grounds = new Grounds();

    @Embedded
    private Assignment assignment = Assignment.NONE;

    @Embedded
    private @Nullable Waiting waiting;

    @Embedded
    private Decision decision = new Decision();

    @Embedded
    private @Nullable Attention attention;

    @Embedded
    private @Nullable SuggestedWording suggestedWording;

    protected Claim() {
    }

    /**
     * @param number its number within the article
     * @param anchor where it stands
     */
    public Claim(ClaimId claimId, ArticleId articleId, int number, ClaimWords words, Anchor anchor, Member by) {
        this.claimId = claimId;
        this.articleId = articleId;
        this.number = number;
        this.words = words;
        this.state = ClaimState.OPEN;
        this.places = new Places(anchor);
        this.decision.writtenBy(Set.of(by.memberId()));
    }

    /** The first event of its life. */
    ClaimEvent made(Evidence evidence, Deed deed) {
        return did(ClaimAct.MAKE, state, evidence, deed);
    }

    /**
     * Changes what it says; what others changed since the base in other fields stays.
     *
     * @throws Refusal.Stale when somebody else changed the same field to something else
     */
    List<ClaimEvent> edit(ClaimWords base, ClaimWords wanted, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.EDIT, deed.by());
        ClaimWords sound = words.merged(base, wanted);
        if (sound.equals(words)) {
            return List.of();
        }
        words = sound;
        return wrote(ClaimAct.EDIT, evidence, deed);
    }

    /**
     * Changes its wording and nothing of its meaning, as {@link CopyEdit} checks; the approval waits to be confirmed.
     *
     * @throws Refusal.Invalid for the field {@code wording} when it is no copy edit
     */
    List<ClaimEvent> copyEdit(ClaimWords base, ClaimWords wanted, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.COPY_EDIT, deed.by());
        CopyEdit.must(words, base, wanted);
        if (wanted.equals(words)) {
            return List.of();
        }
        words = wanted;
        decision.copyEdited(true);
        decision.writtenBy(Set.of(deed.member()));
        return List.of(did(ClaimAct.COPY_EDIT, state, evidence, deed));
    }

    /**
     * Extends the approval to the wording as it was copy-edited.
     *
     * @param seen the fingerprint of the revision the editor was shown
     */
    ClaimEvent confirmCopyEdit(Sha256 seen, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CONFIRM_COPY_EDIT, deed.by());
        mustBe(seen, evidence);
        decision.confirm(new Approval(deed.member(), deed.at(), seen));
        return did(ClaimAct.CONFIRM_COPY_EDIT, state, evidence, deed);
    }

    /**
     * Makes it say again what it said before it was copy-edited, which is what was approved or copy-edited before.
     *
     * @param edited whether a copy edit before that waits to be confirmed
     */
    ClaimEvent undoCopyEdit(ClaimWords before, boolean edited, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        words = before;
        decision.copyEdited(edited);
        return did(ClaimAct.UNDO, state, evidence, deed);
    }

    /**
     * Makes these its places in a draft, instead of those it had there.
     *
     * @throws Refusal.Invalid when there is none
     */
    List<ClaimEvent> recut(DraftId draftId, Set<Anchor> wanted, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECUT, deed.by());
        if (wanted.isEmpty()) {
            throw new Refusal.Invalid("selection", "anchor.empty");
        }
        return places.settledAt(draftId, wanted) ? List.of()
                : place(draftId, wanted, Standing.STANDS, evidence, deed);
    }

    /**
     * Makes it stand again as it stood in a draft before it was placed otherwise, nowhere included.
     *
     * @param stood what was asked because of it
     */
    List<ClaimEvent> placeBack(DraftId draftId, Set<Anchor> wanted, Standing stood, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECUT, deed.by());
        return place(draftId, wanted, stood, evidence, deed);
    }

    private List<ClaimEvent> place(DraftId draftId, Set<Anchor> wanted, Standing stands, Evidence evidence, Deed deed) {
        Taken taken = Taken.places(draftId, anchorsIn(draftId));
        places.place(draftId, wanted, stands);
        return wrote(ClaimAct.RECUT, taken, evidence, deed);
    }

    /**
     * A next draft came in. Whoever brings it writes the claim only where it changes the words the claim stands on.
     *
     * @return nothing when it stands as it stood and nothing is asked
     */
    List<ClaimEvent> carryOver(CarryOver.Outcome outcome, Evidence evidence, Deed deed) {
        boolean asBefore = outcome.standing() == places.standing();
        Sha256 before = fingerprint(evidence);
        places.carryOver(outcome);
        SuggestedWording known = suggestedWording;
        if (known != null && !Objects.equals(known.inDraft(), outcome.suggestedIn())) {
            suggestedWording = known.inDraft(outcome.suggestedIn());
            asBefore = false;
        }
        if (!before.equals(fingerprint(evidence))) {
            return wrote(ClaimAct.CARRY_OVER, evidence, deed);
        }
        return asBefore ? List.of() : List.of(did(ClaimAct.CARRY_OVER, state, evidence, deed));
    }

    /**
     * Suggests words that could stand in its place; what was suggested before is replaced.
     *
     * @return nothing when exactly that is suggested already and nobody has said anything to it
     */
    List<ClaimEvent> suggestWording(@Nullable String typed, Evidence evidence, Deed deed) {
        mustBeOwnDraft(evidence);
        PossibleActs.must(this, ClaimAct.SUGGEST_WORDING, deed.by());
        String wanted = Typed.text("suggested", typed, SuggestedWording.LIMIT);
        if (suggestedWording != null && suggestedWording.waits() && suggestedWording.words().equals(wanted)) {
            return List.of();
        }
        if (ReadClaim.newestPlaces(this).stream().anyMatch(place -> ClaimSnapshots.sameWords(place.exact(), wanted))) {
            throw new Refusal.Invalid("suggested", "claim.suggestsWhatStands");
        }
        suggestedWording = SuggestedWording.made(wanted, deed);
        return List.of(did(ClaimAct.SUGGEST_WORDING, state, evidence, deed));
    }

    /** @param why asked for when it is declined */
    ClaimEvent answerWording(SuggestedWording.Answer with, @Nullable String why, Evidence evidence, Deed deed) {
        mustBeOwnDraft(evidence);
        PossibleActs.must(this, ClaimAct.ANSWER_WORDING, deed.by());
        suggestedWording = suggestedWording().orElseThrow().answered(with, why, deed);
        return did(ClaimAct.ANSWER_WORDING, state, evidence, deed);
    }

    private static void mustBeOwnDraft(Evidence evidence) {
        if (!evidence.ownDraft()) {
            throw new Refusal.NotNow("claim.notOwnDraft");
        }
    }

    /** Says that it is still about what stands there now. */
    ClaimEvent reconfirm(Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECONFIRM, deed.by());
        places.ask(Standing.STANDS);
        return did(ClaimAct.RECONFIRM, state, evidence, deed);
    }

    /** Asks again what was asked before somebody reconfirmed it. */
    ClaimEvent undoReconfirm(Standing asked, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        places.ask(asked);
        return did(ClaimAct.UNDO, state, evidence, deed);
    }

    /** Cites a source; the evidence must hold it. */
    List<ClaimEvent> cite(SourceId sourceId, Citation.Use use, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CITE, deed.by());
        // who wrote a source has written a part of every claim that cites it
        decision.writtenBy(evidence.citable(sourceId, deed.by()).writers());
        grounds.cite(sourceId, use, deed);
        return wrote(ClaimAct.CITE, evidence, deed);
    }

    /**
     * @param base the citation as the form showed it
     * @throws Refusal.Stale when somebody else changed it since
     */
    List<ClaimEvent> changeCitation(int which, String base, Citation.Use use, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CHANGE_CITATION, deed.by());
        Citation now = seen(which, evidence, deed);
        return grounds.change(now, base, use, deed)
                ? wrote(ClaimAct.CHANGE_CITATION, Taken.citation(now), evidence, deed) : List.of();
    }

    /**
     * @param base the citation as it was shown
     * @throws Refusal.Overtaken when somebody changed it since
     */
    List<ClaimEvent> removeCitation(int which, String base, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.REMOVE_CITATION, deed.by());
        Citation now = seen(which, evidence, deed);
        grounds.remove(now, base);
        return wrote(ClaimAct.REMOVE_CITATION, Taken.citation(now), evidence, deed);
    }

    private Citation seen(int which, Evidence evidence, Deed deed) {
        Citation now = citation(which);
        evidence.source(now.sourceId()).mustBeSeenBy(deed.by());
        return now;
    }

    /** Puts a citation back that was taken off, as it was and under its number. */
    List<ClaimEvent> citeAgain(Citation taken, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CITE, deed.by());
        decision.writtenBy(evidence.citable(taken.sourceId(), deed.by()).writers());
        grounds.putBack(taken);
        return wrote(ClaimAct.CITE, evidence, deed);
    }

    List<ClaimEvent> recordSearch(@Nullable String lookedFor, @Nullable String place, @Nullable LocalDate on,
                                  Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECORD_SEARCH, deed.by());
        grounds.record(lookedFor, place, on, deed);
        return wrote(ClaimAct.RECORD_SEARCH, evidence, deed);
    }

    /** Puts a search back that was undone, as it was and under its number. */
    List<ClaimEvent> searchAgain(SearchRecord undone, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECORD_SEARCH, deed.by());
        grounds.putBack(undone);
        return wrote(ClaimAct.RECORD_SEARCH, evidence, deed);
    }

    /** Takes off the search that was recorded last. */
    List<ClaimEvent> undoSearch(int which, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        grounds.removeSearch(which);
        return wrote(ClaimAct.UNDO, evidence, deed);
    }

    /**
     * A source it cites was changed by somebody: that changes the claim too, even a closed one, which may be reopened.
     *
     * @param known the fingerprint of its latest revision; nothing happened when it is still the same
     * @param flag what flags it from now on, null when nobody need look at it again
     */
    List<ClaimEvent> sourceChanged(Sha256 known, @Nullable Attention flag, Evidence evidence, Deed deed) {
        if (known.equals(fingerprint(evidence))) {
            return List.of();
        }
        attention = flag == null ? attention : flag;
        return wrote(ClaimAct.SOURCE_CHANGED, evidence, deed);
    }

    /**
     * Somebody looked at it again after a source changed.
     *
     * @throws Refusal.NotAllowed unless the assignee or an editor does it
     */
    ClaimEvent attend(Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.ATTEND, deed.by());
        attention = null;
        return did(ClaimAct.ATTEND, state, evidence, deed);
    }

    /**
     * Gives it to somebody, or changes when it is due and how urgent it is; what others changed of these since the base
     * stays where it is left as it was.
     *
     * @throws Refusal.Overtaken when somebody else changed the same of these to something else
     * @throws Refusal.NotAllowed unless an editor assigns, or a checker takes an open claim
     * @throws Refusal.Invalid when that member may not propose verdicts
     */
    List<ClaimEvent> assign(Assignment base, Assignment wanted, Member to, Evidence evidence, Deed deed) {
        // whoever was too slow to take it is told so before they are told that they may not take it from somebody
        Assignment merged = state.allows(ClaimAct.ASSIGN) ? assignment.merged(base, wanted) : wanted;
        PossibleActs.must(this, ClaimAct.ASSIGN, deed.by());
        boolean takes = to.is(deed.member()) && state == ClaimState.OPEN && PossibleActs.mayTake(deed.by());
        if (!takes) {
            deed.by().must(Ability.ASSIGN_CLAIM);
        }
        if (!to.may(Ability.PROPOSE_VERDICT)) {
            throw new Refusal.Invalid("assignee", "claim.assigneeMayNot", to.name());
        }
        if (merged.equals(assignment)) {
            return List.of();
        }
        ClaimState was = state;
        assignment = merged;
        if (state == ClaimState.OPEN) {
            state = ClaimState.ASSIGNED;
            decision.giveReason("");
        }
        return List.of(did(ClaimAct.ASSIGN, was, evidence, deed));
    }

    /**
     * @throws Refusal.NotAllowed unless the assignee or an editor does it
     */
    ClaimEvent unassign(@Nullable String why, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNASSIGN, deed.by());
        String given = Typed.text("reason", why, REASON_LIMIT);
        ClaimState was = state;
        state = ClaimState.OPEN;
        assignment = assignment.unassigned();
        waiting = null;
        decision.giveReason(given);
        return did(ClaimAct.UNASSIGN, was, evidence, deed);
    }

    /**
     * Flags it as waiting for somebody outside, or takes the flag down when nobody is named.
     *
     * @throws Refusal.NotAllowed unless the assignee or an editor does it
     */
    ClaimEvent waitFor(@Nullable String whom, @Nullable LocalDate until, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.WAIT, deed.by());
        waiting = Waiting.of(whom, until, deed.day());
        return did(ClaimAct.WAIT, state, evidence, deed);
    }

    /** Makes it wait again as it did before, be it for a day that has passed meanwhile; or for nobody. */
    ClaimEvent waitAgain(@Nullable Waiting before, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.WAIT, deed.by());
        waiting = before;
        return did(ClaimAct.WAIT, state, evidence, deed);
    }

    /**
     * @throws Refusal.NotAllowed unless the assignee does it
     * @throws Refusal.NotNow saying what is missing, when the rule of sourcing is not met
     */
    ClaimEvent propose(@Nullable String rating, @Nullable String rationale, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.PROPOSE, deed.by());
        var proposed = new Verdict(evidence.scale().rating(rating).key(), Typed.text("rationale", rationale,
                Verdict.RATIONALE_LIMIT), deed.member(), deed.at());
        grounds.missing(proposed.rating(), evidence).ifPresent(key -> {
            throw new Refusal.Invalid("rating", key);
        });
        ClaimState was = state;
        decision.propose(proposed);
        state = ClaimState.PROPOSED;
        waiting = null;
        return did(ClaimAct.PROPOSE, was, evidence, deed);
    }

    /**
     * @throws Refusal.NotAllowed unless the proposer does it
     */
    ClaimEvent takeBack(Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.TAKE_BACK, deed.by());
        state = ClaimState.ASSIGNED;
        return did(ClaimAct.TAKE_BACK, ClaimState.PROPOSED, evidence, deed);
    }

    /**
     * Says yes to exactly what the editor saw.
     *
     * @param seen the fingerprint of the revision the editor was shown
     * @throws Refusal.NotAllowed when the editor wrote or changed any part of it since its last approval
     * @throws Refusal.Stale when it is not any more what the editor was shown
     * @throws Refusal.NotNow when the rule of sourcing is not met any more
     */
    ClaimEvent approve(Sha256 seen, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.APPROVE, deed.by());
        mustBe(seen, evidence);
        mustBeSourced(evidence);
        decision.approve(new Approval(deed.member(), deed.at(), seen));
        state = ClaimState.APPROVED;
        places.ask(Standing.STANDS);
        return did(ClaimAct.APPROVE, ClaimState.PROPOSED, evidence, deed);
    }

    /** Sends it back to its assignee. */
    ClaimEvent giveBack(@Nullable String why, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RETURN, deed.by());
        String given = Typed.text("reason", why, REASON_LIMIT);
        ClaimState was = state;
        state = ClaimState.RETURNED;
        decision.giveBack(given);
        return did(ClaimAct.RETURN, was, evidence, deed);
    }

    /**
     * Makes its verdict wait for a second person again after it was returned; an approval it had is not brought back,
     * and whoever proposed the verdict does not give the next one.
     *
     * @param before the reason that stood before it was returned
     * @throws Refusal.NotNow when the rule of sourcing is not met any more
     */
    ClaimEvent undoReturn(String before, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        mustBeSourced(evidence);
        decision.proposeAgain(before);
        state = ClaimState.PROPOSED;
        return did(ClaimAct.UNDO, ClaimState.RETURNED, evidence, deed);
    }

    /**
     * @param duplicate of a DUPLICATE, the claim that says the same
     * @throws Refusal.Invalid when that one is missing, this one, of another article, or closed itself
     */
    ClaimEvent close(@Nullable ClosedAs as, @Nullable Claim duplicate, @Nullable String why, Evidence evidence,
                     Deed deed) {
        PossibleActs.must(this, ClaimAct.CLOSE, deed.by());
        Closing given = Closing.of(this, as, duplicate, why, deed);
        ClaimState was = state;
        decision.close(given);
        state = ClaimState.CLOSED;
        waiting = null;
        return did(ClaimAct.CLOSE, was, evidence, deed);
    }

    ClaimEvent reopen(@Nullable String why, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.REOPEN, deed.by());
        decision.reopen(Typed.text("reason", why, REASON_LIMIT));
        state = assignment.assignee() == null ? ClaimState.OPEN : ClaimState.ASSIGNED;
        return did(ClaimAct.REOPEN, ClaimState.CLOSED, evidence, deed);
    }

    private void mustBe(Sha256 seen, Evidence evidence) {
        if (!fingerprint(evidence).equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
    }

    private void mustBeSourced(Evidence evidence) {
        missing(evidence).ifPresent(key -> {
            throw new Refusal.NotNow(key);
        });
    }

    private List<ClaimEvent> wrote(ClaimAct act, Evidence evidence, Deed deed) {
        return wrote(act, Taken.NOTHING, evidence, deed);
    }

    private List<ClaimEvent> wrote(ClaimAct act, Taken taken, Evidence evidence, Deed deed) {
        decision.writtenBy(Set.of(deed.member()));
        var events = new ArrayList<ClaimEvent>();
        events.add(did(act, state, taken, evidence, deed));
        if (approval().filter(given -> !given.fingerprint().equals(fingerprint(evidence))).isPresent()) {
            decision.lapse();
            state = missing(evidence).isEmpty() ? ClaimState.PROPOSED : ClaimState.ASSIGNED;
            events.add(did(ClaimAct.LAPSE, ClaimState.APPROVED, evidence, deed));
        }
        return events;
    }

    private ClaimEvent did(ClaimAct act, ClaimState was, Evidence evidence, Deed deed) {
        return did(act, was, Taken.NOTHING, evidence, deed);
    }

    private ClaimEvent did(ClaimAct act, ClaimState was, Taken taken, Evidence evidence, Deed deed) {
        revision++;
        return new ClaimEvent(claimId, articleId, act, revision, was, state, fingerprint(evidence),
                ClaimSnapshots.of(this), taken, deed.member(), deed.at());
    }

    /** What the rule of sourcing misses of its verdict, if anything. */
    public Optional<String> missing(Evidence evidence) {
        return verdict().map(verdict -> grounds.missing(verdict.rating(), evidence))
                .orElse(Optional.of("sourcing.noVerdict"));
    }

    /** What an approval binds: words, exact words, citations with sources, searches, verdict; never positions. */
    public Sha256 fingerprint(Evidence evidence) {
        return ClaimSnapshots.fingerprint(this, evidence);
    }

    /** Whether this member wrote or changed any part of it since its last approval, and so may not approve it. */
    public boolean writtenBy(MemberId member) {
        return decision.writtenBy(member);
    }

    public ClaimId claimId() {
        return claimId;
    }

    public ArticleId articleId() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public ClaimState state() {
        return state;
    }

    public ClaimWords words() {
        return words;
    }

    /** Whether it accounts for the words it stands on: all but the withdrawn do. */
    public boolean live() {
        return closing().filter(closing -> closing.closedAs() == ClosedAs.WITHDRAWN).isEmpty();
    }

    /** Whether its wording was copy-edited since it was approved, and the approval waits to be confirmed. */
    public boolean copyEdited() {
        return decision.copyEdited();
    }

    /** What the newest draft made of its places, and what is asked because of it. */
    public Standing standing() {
        return places.standing();
    }

    /** Its places in one draft, in the order of reading. */
    public List<Anchor> anchorsIn(DraftId draftId) {
        return places.in(draftId);
    }

    /** All its places in all drafts. */
    public Set<Anchor> anchors() {
        return places.all();
    }

    /** By number. */
    public List<Citation> citations() {
        return grounds.citations();
    }

    /**
     * @throws Refusal.NotFound when there is none with this number
     */
    public Citation citation(int which) {
        return grounds.citation(which);
    }

    /** By number. */
    public List<SearchRecord> searches() {
        return grounds.searches();
    }

    public Optional<MemberId> assignee() {
        return Optional.ofNullable(assignment.assignee());
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(assignment.due());
    }

    public Priority priority() {
        return assignment.priority();
    }

    public Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    public Optional<Verdict> verdict() {
        return decision.verdict();
    }

    public Optional<Approval> approval() {
        return decision.approval();
    }

    public Optional<Closing> closing() {
        return decision.closing();
    }

    /** The change of a source that nobody has attended to yet. */
    public Optional<Attention> attention() {
        return Optional.ofNullable(attention);
    }

    /** The words suggested last for its place in the newsroom's own draft. */
    public Optional<SuggestedWording> suggestedWording() {
        return Optional.ofNullable(suggestedWording);
    }

    /** Why it was returned, reopened or unassigned last; empty when nothing of the kind stands. */
    public String reason() {
        return decision.reason();
    }

    /** Whether it was approved once and something of it changed since. */
    public boolean lapsed() {
        return decision.lapsed();
    }
}
