package org.touchstone.claim;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/**
 * What a claim's verdict is measured by: the scale of its article, how strict the newsroom is, and the sources its
 * citations name. Holds the rule of sourcing.
 */
public final class Evidence {

    private final Scale scale;
    private final SourcingRule rule;
    private final Map<SourceId, Source> sources;

    /**
     * @param sources at least every source the claim cites
     */
    public Evidence(Scale scale, SourcingRule rule, Collection<Source> sources) {
        this.scale = scale;
        this.rule = rule;
        this.sources = sources.stream().collect(Collectors.toMap(Source::sourceId, Function.identity()));
    }

    public Scale scale() {
        return scale;
    }

    /** Whether the claim stands in a draft of the newsroom's own. */
    public boolean ownDraft() {
        return scale.equals(Scale.OWN_DRAFT);
    }

    public Source source(SourceId sourceId) {
        Source source = sources.get(sourceId);
        if (source == null) {
            throw new IllegalStateException("source " + sourceId + " was not brought along");
        }
        return source;
    }

    /**
     * A source somebody wants to cite.
     *
     * @throws Refusal.NotFound when there is none, or the member may not know of it
     * @throws Refusal.NotNow when it is withdrawn
     */
    Source citable(SourceId sourceId, Member by) {
        Source source = sources.get(sourceId);
        if (source == null) {
            throw new Refusal.NotFound("source");
        }
        source.mustBeSeenBy(by);
        if (source.withdrawal().isPresent()) {
            throw new Refusal.NotNow("source.withdrawn");
        }
        return source;
    }

    /**
     * Sourcing: a rating that says something is so or not needs, among the citations that support or refute and are
     * neither confidential nor withdrawn, one document, data or recording, or two of independent origin; news reports
     * are never enough alone, however many. A rating without a number needs a search record. A newsroom may be
     * stricter.
     *
     * @return the key of the sentence that says what is missing, or nothing when the verdict stands
     */
    public Optional<String> missing(String ratingKey, Collection<Citation> citations, Set<SearchRecord> searches) {
        Optional<Rating> rating = scale.find(ratingKey);
        if (rating.isEmpty()) {
            return Optional.of("sourcing.unknownRating");
        }
        if (!rating.get().numbered() && !rating.get().needsSources()) {
            return searches.isEmpty() ? Optional.of("sourcing.searchMissing") : Optional.empty();
        }
        var counting = counting(citations, Stance::counts);
        if (counting.isEmpty()) {
            return Optional.of("sourcing.nonePublic");
        }
        boolean standsAlone = counting.stream().anyMatch(source -> source.kind().standsAlone());
        boolean independent = counting.stream().filter(source -> source.kind() != SourceKind.NEWS_REPORT)
                .anyMatch(one -> counting.stream().anyMatch(other -> one != other && one.independentOf(other)));
        if (rule.primaryAlways() && !standsAlone) {
            return Optional.of("sourcing.primaryMissing");
        }
        if (rule.twoOriginsAlways() && !independent) {
            return Optional.of("sourcing.secondMissing");
        }
        if (!standsAlone && !independent) {
            boolean reportsAlone = counting.stream().allMatch(source -> source.kind() == SourceKind.NEWS_REPORT);
            return Optional.of(reportsAlone ? "sourcing.reportsAlone" : "sourcing.secondMissing");
        }
        return Optional.empty();
    }

    /**
     * Whether the evidence is as plain as it gets: the verdict stands, a document, data or recording that anybody may
     * see supports the claim, and nothing refutes it.
     */
    boolean plain(String ratingKey, Collection<Citation> citations, Collection<SearchRecord> searches) {
        return missing(ratingKey, citations, Set.copyOf(searches)).isEmpty()
                && citations.stream().noneMatch(citation -> citation.stance() == Stance.REFUTES)
                && counting(citations, Stance.SUPPORTS::equals).stream().anyMatch(one -> one.kind().standsAlone());
    }

    private Set<Source> counting(Collection<Citation> citations, Predicate<Stance> stance) {
        return citations.stream().filter(citation -> stance.test(citation.stance()))
                .map(citation -> source(citation.sourceId()))
                .filter(source -> !source.confidential() && source.withdrawal().isEmpty())
                .collect(Collectors.toSet());
    }
}
