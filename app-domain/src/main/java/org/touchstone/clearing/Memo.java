package org.touchstone.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.claim.Citation;
import org.touchstone.claim.Claim;
import org.touchstone.claim.Evidence;
import org.touchstone.claim.Verdict;
import org.touchstone.clearing.SeeClearing.Seen;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Rating;
import org.touchstone.source.Source;

/**
 * What the desk tells the author of a draft: what is open first, then the article with a numbered note for each claim,
 * and what was found. The number of a note is that of its claim.
 *
 * @param seen how the draft stands, and what it is made of
 * @param paragraphs of the draft, from its headline
 * @param findings of all claims but the withdrawn, by number
 * @param unread the sentences nobody has said all of, in the order of reading
 * @param confidential whether confidential sources are in it, as far as its reader may see them
 * @param names of everybody it speaks of
 * @param at when it was made
 */
public record Memo(Seen seen, List<Paragraph> paragraphs, List<Finding> findings, List<String> unread,
                   boolean confidential, Map<MemberId, String> names, Instant at) {

    /** A paragraph with the numbers of the claims whose notes stand beside it. */
    public record Paragraph(boolean heading, boolean headline, List<Piece> pieces, List<Integer> notes) {
    }

    /**
     * A stretch of a paragraph.
     *
     * @param claimed whether a claim stands on it
     * @param unread whether it stands in a sentence that is unread
     * @param notes the numbers of the claims whose words end with it
     */
    public record Piece(String text, boolean claimed, boolean unread, List<Integer> notes) {
    }

    /**
     * What was found of one claim.
     *
     * @param rating of its approved or proposed verdict, null while it has none
     * @param cited its citations as far as they are in the memo
     * @param point what is open of it, or null
     */
    public record Finding(Claim claim, @Nullable Rating rating, List<Cited> cited, SeeClearing.@Nullable Point point) {

        /** @param shown which sources are in it */
        static Finding of(Claim claim, Seen seen, boolean ownDraft, Predicate<Source> shown) {
            Evidence evidence = seen.review().evidence();
            return new Finding(claim,
                    claim.verdict().map(Verdict::rating).flatMap(evidence.scale()::find).orElse(null),
                    claim.citations().stream()
                            .map(citation -> new Cited(citation, evidence.source(citation.sourceId())))
                            .filter(cited -> shown.test(cited.source())).toList(),
                    !ownDraft ? null : seen.points().stream()
                            .filter(point -> point.open().key().equals("claim-" + claim.claimId())).findFirst()
                            .orElse(null));
        }

        public int number() {
            return claim.number();
        }
    }

    /** A citation with its source. */
    public record Cited(Citation citation, Source source) {
    }

    public ArticleDetails details() {
        return seen.review().article().details();
    }

    /** The finding with this number. */
    public Optional<Finding> finding(int number) {
        return findings.stream().filter(finding -> finding.number() == number).findFirst();
    }

    /** Somebody's name; never empty. */
    public String name(@Nullable MemberId memberId) {
        return memberId == null ? "–" : names.getOrDefault(memberId, "–");
    }

    static Map<MemberId, String> namesOf(List<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::memberId, Member::name));
    }
}
