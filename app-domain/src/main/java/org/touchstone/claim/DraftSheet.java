package org.touchstone.claim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Scale;

/**
 * All there is to see of the draft an article is worked on: its text with what was found in it.
 *
 * @param claims of the whole article by number, withdrawn ones included
 * @param places where claims stand in this draft, in the order of reading
 * @param names of the claims' assignees
 */
public record DraftSheet(ArticleId articleId, ArticleDetails details, Instant importedAt, Draft draft,
                         Coverage coverage, List<Mark> marks, List<ClaimLine> claims,
                         List<ClaimLines.Place> places, Scale scale, Map<MemberId, Member> names) {
}
