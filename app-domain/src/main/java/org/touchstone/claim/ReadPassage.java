package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Scale;

/**
 * Shows a member what of an article's text has changed since they looked, so that nobody has to read an article anew
 * for one act. How often the database is asked does not depend on how many claims the article has.
 */
@Dependent
public class ReadPassage {

    private final Articles articles;
    private final Drafts drafts;
    private final Marks marks;
    private final ClaimLines claimLines;
    private final ArticleNews news;
    private final Newsrooms newsrooms;
    private final Members members;

    @Inject
    public ReadPassage(Articles articles, Drafts drafts, Marks marks, ClaimLines claimLines, ArticleNews news,
                       Newsrooms newsrooms, Members members) {
        this.articles = articles;
        this.drafts = drafts;
        this.marks = marks;
        this.claimLines = claimLines;
        this.news = news;
        this.newsrooms = newsrooms;
        this.members = members;
    }

    /**
     * What is asked for.
     *
     * @param since the change number of what the member has before their eyes
     * @param draft the id of the draft they have before their eyes; 0 when they have none
     * @param sentences places they want besides, changed or not
     * @param stretch of which they want the sentences, in code points; null for none
     * @param claim they want besides; null for none
     */
    public record Question(ArticleId articleId, long since, long draft, Collection<Integer> sentences,
                           @Nullable Span stretch, @Nullable ClaimId claim) {

        public Question {
            sentences = Set.copyOf(sentences);
        }

        /** What has changed since, and nothing besides. */
        public static Question news(ArticleId articleId, long since, long draft, Collection<Integer> sentences) {
            return new Question(articleId, since, draft, sentences, null, null);
        }

        /** A part of the text by itself, whatever was done to it when. */
        public static Question part(ArticleId articleId, Collection<Integer> sentences, @Nullable Span stretch,
                                    @Nullable ClaimId claim) {
            return new Question(articleId, Long.MAX_VALUE, 0, sentences, stretch, claim);
        }

        private boolean wants(ClaimId claimId) {
            return claimId.equals(claim);
        }
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is no such article
     */
    @Transactional
    public Passage read(Member member, Question asked) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(asked.articleId());
        Draft draft = drafts.latest(article);
        // before anything else is read: what is read then is at least as new as this number
        ArticleNews.Since since = news.since(asked.articleId(), draft.draftId(), asked.since());
        boolean whole = since.whole() || asked.draft() != 0 && asked.draft() != draft.draftId().value();
        List<Mark> known = marks.ofDraft(draft.draftId());
        List<ClaimLines.Place> places = claimLines.livePlacesIn(draft.draftId());
        SortedSet<Integer> paragraphs = whole ? new TreeSet<>() : paragraphs(draft, asked, since, places);
        Set<ClaimId> standing = standing(draft, paragraphs, places);
        if (asked.claim() != null) {
            standing.add(asked.claim());
        }
        List<ClaimLine> claims = claimLines.withIds(standing);
        var wanted = claims.stream().map(ClaimLine::claimId).collect(Collectors.toSet());
        List<Passage.Tally> tallies = claimLines.tallies(asked.articleId());
        var assignees = tallies.stream().map(Passage.Tally::assignee).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<MemberId, Member> names = assignees.isEmpty() ? Map.of()
                : members.withIds(assignees).stream().collect(Collectors.toMap(Member::memberId, Function.identity()));
        var sheet = new DraftSheet(asked.articleId(), article.details(), article.importedAt(), draft,
                Coverage.of(draft, known, places.stream().map(ReadPassage::span).toList()), known, claims,
                places.stream().filter(place -> wanted.contains(place.claimId())).toList(),
                article.ownDraft() ? Scale.OWN_DRAFT : newsrooms.current().scale(), names);
        return new Passage(since.number(), whole, paragraphs, since.claims(), since.other(), sheet, tallies);
    }

    private static SortedSet<Integer> paragraphs(Draft draft, Question asked, ArticleNews.Since since,
                                                 List<ClaimLines.Place> places) {
        var spans = new ArrayList<Span>();
        List<Span> sentences = draft.sentences();
        asked.sentences().stream().filter(place -> place >= 0 && place < sentences.size())
                .forEach(place -> spans.add(sentences.get(place)));
        since.sentences().stream().filter(place -> place < sentences.size())
                .forEach(place -> spans.add(sentences.get(place)));
        if (asked.stretch() != null) {
            spans.add(asked.stretch());
        }
        places.stream().filter(place -> since.claims().contains(place.claimId()) || asked.wants(place.claimId()))
                .map(ReadPassage::span).forEach(spans::add);
        var paragraphs = new TreeSet<Integer>();
        List<Span> all = draft.segments().paragraphs();
        for (int i = 0; i < all.size(); i++) {
            Span paragraph = all.get(i);
            if (spans.stream().anyMatch(paragraph::overlaps)) {
                paragraphs.add(i);
            }
        }
        return paragraphs;
    }

    /**
     * The claims in the paragraphs, and those that overlap these anywhere, directly or by way of others: only all of
     * them together say how deep the line of each is drawn.
     */
    private static Set<ClaimId> standing(Draft draft, SortedSet<Integer> paragraphs, List<ClaimLines.Place> places) {
        List<Span> wanted = paragraphs.stream().map(draft.segments().paragraphs()::get).toList();
        var standing = new HashSet<ClaimId>();
        var cluster = new ArrayList<ClaimLines.Place>();
        int end = -1;
        boolean needed = false;
        // in the order of reading, so a cluster of overlapping places is a run of them
        for (ClaimLines.Place place : places) {
            if (place.start() >= end) {
                if (needed) {
                    cluster.forEach(one -> standing.add(one.claimId()));
                }
                cluster.clear();
                needed = false;
            }
            cluster.add(place);
            end = Math.max(end, place.end());
            needed = needed || wanted.stream().anyMatch(span(place)::overlaps);
        }
        if (needed) {
            cluster.forEach(one -> standing.add(one.claimId()));
        }
        return standing;
    }

    private static Span span(ClaimLines.Place place) {
        return new Span(place.start(), place.end());
    }
}
