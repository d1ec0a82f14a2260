package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
import org.touchstone.newsroom.Merge;
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

    @ElementCollection
    @CollectionTable(name = "claim_anchor", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Anchor> anchors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "citation", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Citation> citations = new HashSet<>();

    @Column(name = "last_citation")
    private int lastCitation;

    @ElementCollection
    @CollectionTable(name = "search_record", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<SearchRecord> searches = new HashSet<>();

    @Column(name = "last_search")
    private int lastSearch;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee"))
    private @Nullable MemberId assignee;

    private @Nullable LocalDate due;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    private @Nullable Waiting waiting;

    @Embedded
    private @Nullable Verdict verdict;

    @Embedded
    private @Nullable Approval approval;

    @Embedded
    private @Nullable Closing closing;

    @Embedded
    private @Nullable Attention attention;

    /** Why it was returned, reopened or unassigned last; empty when nothing of the kind stands. */
    private String reason;

    /** Whether it was approved and something changed since. */
    private boolean lapsed;

    /** What the newest draft made of its places. */
    @Enumerated(EnumType.STRING)
    private Standing standing;

    /** Whether its wording was copy-edited since it was approved, and the approval waits to be confirmed. */
    @Column(name = "copy_edited")
    private boolean copyEdited;

    @Embedded
    private @Nullable SuggestedWording suggestedWording;

    /** Who wrote or changed any part of it since its last approval. */
    @ElementCollection
    @CollectionTable(name = "claim_writer", joinColumns = @JoinColumn(name = "claim_id"))
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private Set<MemberId> writers = new HashSet<>();

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
        this.priority = Priority.NORMAL;
        this.reason = "";
        this.standing = Standing.STANDS;
        this.anchors.add(anchor);
        this.writers.add(by.memberId());
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
        var merge = new Merge();
        ClaimWords merged = words.merged(base, wanted, merge);
        merge.mustAgree();
        ClaimWords sound = ClaimWords.of(merged.wording(), merged.kind(), merged.claimant(), merged.attribution(),
                merged.attributionNote());
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
        if (!base.equals(words)) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("wording", base.wording(), words.wording(),
                    wanted.wording())));
        }
        CopyEdit.refused(words, wanted).ifPresent(why -> {
            throw new Refusal.Invalid("wording", why);
        });
        if (wanted.equals(words)) {
            return List.of();
        }
        words = wanted;
        copyEdited = true;
        writers.add(deed.member());
        return List.of(did(ClaimAct.COPY_EDIT, state, evidence, deed));
    }

    /**
     * Extends the approval to the wording as it was copy-edited.
     *
     * @param seen the fingerprint of the revision the editor was shown
     */
    ClaimEvent confirmCopyEdit(Sha256 seen, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CONFIRM_COPY_EDIT, deed.by());
        if (!fingerprint(evidence).equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
        approval = new Approval(deed.member(), deed.at(), seen);
        copyEdited = false;
        writers.clear();
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
        copyEdited = edited;
        return did(ClaimAct.UNDO, state, evidence, deed);
    }

    /**
     * Makes these its places in a draft, instead of those it had there.
     *
     * @throws Refusal.Invalid when there is none
     */
    List<ClaimEvent> recut(DraftId draftId, Set<Anchor> places, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECUT, deed.by());
        if (places.isEmpty()) {
            throw new Refusal.Invalid("selection", "anchor.empty");
        }
        return Set.copyOf(anchorsIn(draftId)).equals(places) && standing.settled() ? List.of()
                : place(draftId, places, Standing.STANDS, evidence, deed);
    }

    /**
     * Makes it stand again as it stood in a draft before it was placed otherwise, nowhere included.
     *
     * @param stood what was asked because of it
     */
    List<ClaimEvent> placeBack(DraftId draftId, Set<Anchor> places, Standing stood, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECUT, deed.by());
        return place(draftId, places, stood, evidence, deed);
    }

    private List<ClaimEvent> place(DraftId draftId, Set<Anchor> places, Standing stands, Evidence evidence, Deed deed) {
        Taken taken = Taken.places(draftId, anchorsIn(draftId));
        standing = stands;
        anchors.removeIf(anchor -> anchor.draftId().equals(draftId) && !places.contains(anchor));
        anchors.addAll(places);
        return wrote(ClaimAct.RECUT, taken, evidence, deed);
    }

    /**
     * A next draft came in. Whoever brings it writes the claim only where it changes the words the claim stands on.
     *
     * @return nothing when it stands as it stood and nothing is asked
     */
    List<ClaimEvent> carryOver(CarryOver.Outcome outcome, Evidence evidence, Deed deed) {
        boolean asBefore = outcome.standing() == standing;
        Sha256 before = fingerprint(evidence);
        anchors.addAll(outcome.places());
        standing = outcome.standing();
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
        String given = with == SuggestedWording.Answer.DECLINED ? Typed.text("reason", why, REASON_LIMIT)
                : Typed.optional("reason", why, REASON_LIMIT);
        suggestedWording = suggestedWording().orElseThrow().answered(with, given, deed);
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
        standing = Standing.STANDS;
        return did(ClaimAct.RECONFIRM, state, evidence, deed);
    }

    /** Asks again what was asked before somebody reconfirmed it. */
    ClaimEvent undoReconfirm(Standing asked, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        standing = asked;
        return did(ClaimAct.UNDO, state, evidence, deed);
    }

    /** Cites a source; the evidence must hold it. */
    List<ClaimEvent> cite(SourceId sourceId, Citation.Use use, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CITE, deed.by());
        // who wrote a source has written a part of every claim that cites it
        writers.addAll(evidence.citable(sourceId, deed.by()).writers());
        citations.add(Citation.of(lastCitation + 1, sourceId, use, deed.day(), deed.member()));
        lastCitation++;
        return wrote(ClaimAct.CITE, evidence, deed);
    }

    /**
     * @param base the citation as the form showed it
     * @throws Refusal.Stale when somebody else changed it since
     */
    List<ClaimEvent> changeCitation(int which, String base, Citation.Use use, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CHANGE_CITATION, deed.by());
        Citation now = citation(which);
        evidence.source(now.sourceId()).mustBeSeenBy(deed.by());
        Citation wanted = Citation.of(which, now.sourceId(), use, deed.day(), now.citedBy());
        if (wanted.equals(now)) {
            return List.of();
        }
        if (!now.bound().equals(base) && !wanted.bound().equals(now.bound())) {
            throw new Refusal.Stale(List.of(new Refusal.Conflict("citation." + which, base, now.bound(),
                    wanted.bound())));
        }
        citations.remove(now);
        citations.add(wanted);
        return wrote(ClaimAct.CHANGE_CITATION, Taken.citation(now), evidence, deed);
    }

    /**
     * @param base the citation as it was shown
     * @throws Refusal.Overtaken when somebody changed it since
     */
    List<ClaimEvent> removeCitation(int which, String base, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.REMOVE_CITATION, deed.by());
        Citation now = citation(which);
        evidence.source(now.sourceId()).mustBeSeenBy(deed.by());
        if (!now.bound().equals(base)) {
            throw new Refusal.Overtaken(List.of(new Refusal.Conflict("citation." + which, base, now.bound(), "")));
        }
        citations.remove(now);
        return wrote(ClaimAct.REMOVE_CITATION, Taken.citation(now), evidence, deed);
    }

    /** Puts a citation back that was taken off, as it was and under its number. */
    List<ClaimEvent> citeAgain(Citation taken, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.CITE, deed.by());
        writers.addAll(evidence.citable(taken.sourceId(), deed.by()).writers());
        citations.add(taken);
        return wrote(ClaimAct.CITE, evidence, deed);
    }

    List<ClaimEvent> recordSearch(@Nullable String lookedFor, @Nullable String place, @Nullable LocalDate on,
                                  Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECORD_SEARCH, deed.by());
        searches.add(SearchRecord.of(lastSearch + 1, lookedFor, place, on, deed.day(), deed.member()));
        lastSearch++;
        return wrote(ClaimAct.RECORD_SEARCH, evidence, deed);
    }

    /** Puts a search back that was undone, as it was and under its number. */
    List<ClaimEvent> searchAgain(SearchRecord undone, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RECORD_SEARCH, deed.by());
        searches.add(undone);
        return wrote(ClaimAct.RECORD_SEARCH, evidence, deed);
    }

    /** Takes off the search that was recorded last. */
    List<ClaimEvent> undoSearch(int which, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.UNDO, deed.by());
        searches.removeIf(search -> search.number() == which);
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
        Assignment now = new Assignment(assignee, due, priority);
        // whoever was too slow to take it is told so before they are told that they may not take it from somebody
        Assignment merged = state.allows(ClaimAct.ASSIGN) ? now.merged(base, wanted) : wanted;
        PossibleActs.must(this, ClaimAct.ASSIGN, deed.by());
        boolean takes = to.is(deed.member()) && state == ClaimState.OPEN && PossibleActs.mayTake(deed.by());
        if (!takes) {
            deed.by().must(Ability.ASSIGN_CLAIM);
        }
        if (!to.may(Ability.PROPOSE_VERDICT)) {
            throw new Refusal.Invalid("assignee", "claim.assigneeMayNot", to.name());
        }
        if (merged.equals(now)) {
            return List.of();
        }
        ClaimState was = state;
        assignee = merged.assignee();
        due = merged.due();
        priority = merged.priority();
        if (state == ClaimState.OPEN) {
            state = ClaimState.ASSIGNED;
            reason = "";
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
        assignee = null;
        waiting = null;
        reason = given;
        return did(ClaimAct.UNASSIGN, was, evidence, deed);
    }

    /**
     * Flags it as waiting for somebody outside, or takes the flag down when nobody is named.
     *
     * @throws Refusal.NotAllowed unless the assignee or an editor does it
     */
    ClaimEvent waitFor(@Nullable String whom, @Nullable LocalDate until, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.WAIT, deed.by());
        String named = Typed.optional("whom", whom, 200);
        if (!named.isEmpty() && (until == null || until.isBefore(deed.day()))) {
            throw new Refusal.Invalid("until", until == null ? "typed.missing" : "date.past");
        }
        waiting = named.isEmpty() || until == null ? null : new Waiting(named, until);
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
        evidence.missing(proposed.rating(), citations, searches).ifPresent(key -> {
            throw new Refusal.Invalid("rating", key);
        });
        ClaimState was = state;
        verdict = proposed;
        state = ClaimState.PROPOSED;
        waiting = null;
        reason = "";
        writers.add(deed.member());
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
        Sha256 now = fingerprint(evidence);
        if (!now.equals(seen)) {
            throw new Refusal.Stale(List.of());
        }
        missing(evidence).ifPresent(key -> {
            throw new Refusal.NotNow(key);
        });
        approval = new Approval(deed.member(), deed.at(), now);
        state = ClaimState.APPROVED;
        standing = Standing.STANDS;
        lapsed = false;
        reason = "";
        writers.clear();
        return did(ClaimAct.APPROVE, ClaimState.PROPOSED, evidence, deed);
    }

    /** Sends it back to its assignee. */
    ClaimEvent giveBack(@Nullable String why, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.RETURN, deed.by());
        String given = Typed.text("reason", why, REASON_LIMIT);
        ClaimState was = state;
        state = ClaimState.RETURNED;
        approval = null;
        copyEdited = false;
        reason = given;
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
        missing(evidence).ifPresent(key -> {
            throw new Refusal.NotNow(key);
        });
        verdict().map(Verdict::proposedBy).ifPresent(writers::add);
        state = ClaimState.PROPOSED;
        reason = before;
        return did(ClaimAct.UNDO, ClaimState.RETURNED, evidence, deed);
    }

    /**
     * @param duplicate of a DUPLICATE, the claim that says the same
     * @throws Refusal.Invalid when that one is missing, this one, of another article, or closed itself
     */
    ClaimEvent close(@Nullable ClosedAs as, @Nullable Claim duplicate, @Nullable String why, Evidence evidence,
                     Deed deed) {
        PossibleActs.must(this, ClaimAct.CLOSE, deed.by());
        if (as == null) {
            throw new Refusal.Invalid("closedAs", "typed.missing");
        }
        if (as == ClosedAs.DUPLICATE && (duplicate == null || duplicate.claimId.equals(claimId)
                || !duplicate.articleId.equals(articleId) || duplicate.state == ClaimState.CLOSED)) {
            throw new Refusal.Invalid("duplicateOf", "claim.duplicateOfWhat");
        }
        String given = Typed.text("reason", why, REASON_LIMIT);
        ClaimState was = state;
        closing = new Closing(as, as == ClosedAs.DUPLICATE && duplicate != null ? duplicate.claimId : null, given,
                deed.member(), deed.at());
        state = ClaimState.CLOSED;
        approval = null;
        copyEdited = false;
        waiting = null;
        return did(ClaimAct.CLOSE, was, evidence, deed);
    }

    ClaimEvent reopen(@Nullable String why, Evidence evidence, Deed deed) {
        PossibleActs.must(this, ClaimAct.REOPEN, deed.by());
        reason = Typed.text("reason", why, REASON_LIMIT);
        closing = null;
        state = assignee == null ? ClaimState.OPEN : ClaimState.ASSIGNED;
        return did(ClaimAct.REOPEN, ClaimState.CLOSED, evidence, deed);
    }

    private List<ClaimEvent> wrote(ClaimAct act, Evidence evidence, Deed deed) {
        return wrote(act, Taken.NOTHING, evidence, deed);
    }

    private List<ClaimEvent> wrote(ClaimAct act, Taken taken, Evidence evidence, Deed deed) {
        writers.add(deed.member());
        var events = new ArrayList<ClaimEvent>();
        events.add(did(act, state, taken, evidence, deed));
        if (approval != null && !approval.fingerprint().equals(fingerprint(evidence))) {
            approval = null;
            copyEdited = false;
            lapsed = true;
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
        return verdict == null ? Optional.of("sourcing.noVerdict")
                : evidence.missing(verdict.rating(), citations, searches);
    }

    /** What an approval binds: words, exact words, citations with sources, searches, verdict; never positions. */
    public Sha256 fingerprint(Evidence evidence) {
        return ClaimSnapshots.fingerprint(this, evidence);
    }

    /** Whether this member wrote or changed any part of it since its last approval, and so may not approve it. */
    public boolean writtenBy(MemberId member) {
        return writers.contains(member);
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
        return closing == null || closing.closedAs() != ClosedAs.WITHDRAWN;
    }

    /** Whether its wording was copy-edited since it was approved, and the approval waits to be confirmed. */
    public boolean copyEdited() {
        return copyEdited;
    }

    /** What the newest draft made of its places, and what is asked because of it. */
    public Standing standing() {
        return standing;
    }

    /** Its places in one draft, in the order of reading. */
    public List<Anchor> anchorsIn(DraftId draftId) {
        return anchors.stream().filter(anchor -> anchor.draftId().equals(draftId))
                .sorted(Comparator.comparing(Anchor::span)).toList();
    }

    /** All its places in all drafts. */
    public Set<Anchor> anchors() {
        return Set.copyOf(anchors);
    }

    /** By number. */
    public List<Citation> citations() {
        return citations.stream().sorted(Comparator.comparingInt(Citation::number)).toList();
    }

    /**
     * @throws Refusal.NotFound when there is none with this number
     */
    public Citation citation(int which) {
        return citations.stream().filter(citation -> citation.number() == which).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("citation"));
    }

    /** By number. */
    public List<SearchRecord> searches() {
        return searches.stream().sorted(Comparator.comparingInt(SearchRecord::number)).toList();
    }

    public Optional<MemberId> assignee() {
        return Optional.ofNullable(assignee);
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    public Priority priority() {
        return priority;
    }

    public Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    public Optional<Closing> closing() {
        return Optional.ofNullable(closing);
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
        return reason;
    }

    /** Whether it was approved once and something of it changed since. */
    public boolean lapsed() {
        return lapsed;
    }
}
