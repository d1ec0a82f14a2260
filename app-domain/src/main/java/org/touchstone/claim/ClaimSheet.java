package org.touchstone.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;

/**
 * All there is to see of one claim for one member, and what that member may do about it now. What concerns a source the
 * member may not know of is nowhere in it.
 *
 * @param attention the change of a source that nobody has attended to yet; the source may be one the member may not see
 * @param exact the words it stands on in the newest draft that has it, one for each place
 * @param start where the first of them begins in that draft, in code points; -1 when it stands nowhere
 * @param standing what the newest draft made of its places
 * @param before the words it stood on in the draft before the one it stands in; nothing when there is none
 * @param copyEdited whether its approval waits because its wording was copy-edited
 * @param ownDraft whether it stands in a draft of the newsroom's own
 * @param suggested the words suggested last for its place, null when none were
 * @param missing for each rating of the scale that could not be proposed now, the key of the sentence why
 * @param notApproved the key of the sentence why this member in particular may not approve it, null when they may
 * @param sources all the sheet speaks of, those it cited once included
 * @param names of everybody the sheet speaks of
 */
public record ClaimSheet(
        ClaimId claimId, ArticleId articleId, int number, int revision, ClaimState state, ClaimWords words,
        boolean lapsed, @Nullable Attention attention, String reason, @Nullable MemberId assignee,
        @Nullable LocalDate due, Priority priority,
        @Nullable Waiting waiting, @Nullable Verdict verdict, @Nullable Approval approval, @Nullable Closing closing,
        List<String> exact, int start, Standing standing, List<String> before, boolean copyEdited, boolean ownDraft,
        @Nullable SuggestedWording suggested, Scale scale, Map<String, String> missing, List<Cited> cited,
        List<SearchRecord> searches, List<Note> notes, List<HalfWritten> halfWritten, List<HistoryStep> history,
        PossibleActs acts, @Nullable String notApproved, Map<SourceId, Source> sources,
        Map<MemberId, Member> names) {

    /** A citation with the source it uses. */
    public record Cited(Citation citation, Source source) {
    }

    /** The rating of its verdict, if it has one and the scale still knows it. */
    public Optional<Rating> rating() {
        return verdict == null ? Optional.empty() : scale.find(verdict.rating());
    }

    /** Somebody's name; never empty. */
    public String name(@Nullable MemberId memberId) {
        Member member = memberId == null ? null : names.get(memberId);
        return member == null ? "–" : member.name();
    }

    /** What was done since the member last did something to it themselves; everything when they never did. */
    public List<HistoryStep> since(MemberId member) {
        int last = history.stream().filter(step -> step.by().equals(member) && step.act() != ClaimAct.LAPSE)
                .mapToInt(HistoryStep::revision).max().orElse(0);
        return history.stream().filter(step -> step.revision() > last).toList();
    }
}
