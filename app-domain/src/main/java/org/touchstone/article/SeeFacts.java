package org.touchstone.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.language.facts.SmallFacts;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Lists the small facts of the draft an article is worked on, with what does not seem to fit together. */
@Dependent
public class SeeFacts {

    private final Articles articles;
    private final Drafts drafts;

    @Inject
    public SeeFacts(Articles articles, Drafts drafts) {
        this.articles = articles;
        this.drafts = drafts;
    }

    /** The draft with its facts; places are code points of its text. */
    public record Sheet(Article article, Draft draft, SmallFacts facts) {
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is no such article
     */
    @Transactional
    public Sheet see(Member member, ArticleId articleId) {
        member.must(Ability.READ_DESK);
        Article article = articles.get(articleId);
        Draft draft = drafts.latest(article);
        return new Sheet(article, draft, SmallFacts.of(draft.text(), draft.segments(), draft.language(),
                article.details().published()));
    }
}
