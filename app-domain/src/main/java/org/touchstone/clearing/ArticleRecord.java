package org.touchstone.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.touchstone.article.Draft;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.HistoryStep;
import org.touchstone.claim.Note;
import org.touchstone.newsroom.MemberId;
import org.touchstone.publication.Correction;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.ReviewState.Review;

/**
 * The whole record of an article, as one member may know of it.
 *
 * @param findings of all claims, the withdrawn too, by number
 * @param drafts oldest first
 * @param history of each claim, oldest first
 * @param notes of all claims, oldest first
 * @param clearings of its drafts, the newest first
 * @param editions the newest first
 * @param corrections in the order in which they were made
 * @param confidential whether confidential sources are in it, as far as its reader may see them
 * @param names of everybody it speaks of
 * @param at when it was made
 */
public record ArticleRecord(Review review, List<Memo.Finding> findings, List<Draft> drafts,
                            Map<ClaimId, List<HistoryStep>> history, List<Note> notes, List<Clearing> clearings,
                            List<EditionLine> editions, List<Correction> corrections, boolean confidential,
                            Map<MemberId, String> names, Instant at) {

    /** Somebody's name, or the empty string. */
    public String name(MemberId memberId) {
        return names.getOrDefault(memberId, "");
    }
}
