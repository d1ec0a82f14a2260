package org.touchstone.article;

import java.time.Instant;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A sentence was marked, marked otherwise, or its mark cleared. */
public record MarkEvent(ArticleId articleId, MarkId markId, int revision, String before, String after, MemberId by,
                        Instant at) implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return after.isEmpty() ? "sentence.clear" : "sentence.mark";
    }

    @Override
    public String subject() {
        return "draft/" + markId.draftId() + "/sentence/" + markId.sentence();
    }
}
