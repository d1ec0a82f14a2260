package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Drafts;
import org.touchstone.article.Mark;
import org.touchstone.article.Marks;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Scale;

/** Shows a member the draft an article is worked on, with every mark and claim in it. */
@Dependent
public class ReadDraft {

    private final Articles articles;
    private final Drafts drafts;
    private final Marks marks;
    private final ClaimLines claimLines;
    private final Newsrooms newsrooms;
    private final Members members;

    @Inject
    public ReadDraft(Articles articles, Drafts drafts, Marks marks, ClaimLines claimLines, Newsrooms newsrooms,
                     Members members) {
        this.articles = articles;
        this.drafts = drafts;
        this.marks = marks;
        this.claimLines = claimLines;
        this.newsrooms = newsrooms;
        this.members = members;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is no such article
     */
    @Transactional
    public DraftSheet read(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        Draft draft = drafts.latest(article);
        List<Mark> known = marks.ofDraft(draft.draftId());
        List<ClaimLine> claims = claimLines.ofArticle(articleId);
        List<ClaimLines.Place> places = claimLines.placesIn(draft.draftId());
        var live = claims.stream().filter(ClaimLine::live).map(ClaimLine::claimId).collect(Collectors.toSet());
        var covered = places.stream().filter(place -> live.contains(place.claimId()))
                .map(place -> new Span(place.start(), place.end())).toList();
        var assignees = claims.stream().map(ClaimLine::assignee).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new DraftSheet(articleId, article.details(), article.importedAt(), draft,
                Coverage.of(draft, known, covered), known, claims, places,
                article.ownDraft() ? Scale.OWN_DRAFT : newsrooms.current().scale(),
                members.withIds(assignees).stream()
                        .collect(Collectors.toMap(Member::memberId, Function.identity())));
    }
}
