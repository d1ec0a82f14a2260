package org.touchstone.clearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;

/** Clearings in a list. */
public class InMemoryClearings implements Clearings {

    private final List<Clearing> clearings = new ArrayList<>();

    @Override
    public void add(Clearing clearing) {
        clearings.add(clearing);
    }

    @Override
    public Optional<Clearing> ofDraft(DraftId draftId) {
        return clearings.stream().filter(clearing -> clearing.draftId().equals(draftId)).findFirst();
    }

    @Override
    public List<Clearing> ofArticle(ArticleId articleId) {
        return clearings.stream().sorted(Comparator.comparingInt(Clearing::draftNumber).reversed()).toList();
    }
}
