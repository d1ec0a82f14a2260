package org.touchstone.clearing;

import java.time.Instant;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;

/** A member took a memo or record along with what is confidential and theirs to see, whether there was any or not. */
public record ConfidentialAsked(ArticleId articleId, int revision, MemberId by, Instant at) implements Happening {

    static ConfidentialAsked of(Article article, Member by, Instant at) {
        return new ConfidentialAsked(article.articleId(), article.revision(), by.memberId(), at);
    }

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "article.confidential_asked";
    }

    @Override
    public String subject() {
        return "article/" + articleId;
    }
}
