package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.touchstone.article.ArticleId;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/** What was done to all claims of an article. */
@Dependent
public class ArticleHistory {

    private final ClaimRevisions revisions;
    private final Sources sources;

    @Inject
    public ArticleHistory(ClaimRevisions revisions, Sources sources) {
        this.revisions = revisions;
        this.sources = sources;
    }

    /**
     * The steps of each claim, oldest first; what concerns any other source than those is left out.
     *
     * @param shown which sources may be spoken of
     */
    public Map<ClaimId, List<HistoryStep>> of(ArticleId articleId, Predicate<Source> shown) {
        List<ClaimRevision> all = revisions.ofArticle(articleId);
        List<SourceId> spokenOf = HistoryStep.sources(all);
        Set<SourceId> visible = spokenOf.isEmpty() ? Set.of() : sources.withIds(spokenOf).stream().filter(shown)
                .map(Source::sourceId).collect(Collectors.toSet());
        Map<ClaimId, List<ClaimRevision>> byClaim = all.stream()
                .collect(Collectors.groupingBy(ClaimRevision::claimId, LinkedHashMap::new, Collectors.toList()));
        var steps = new LinkedHashMap<ClaimId, List<HistoryStep>>();
        byClaim.forEach((claimId, kept) -> steps.put(claimId, HistoryStep.of(kept, visible::contains)));
        return steps;
    }
}
