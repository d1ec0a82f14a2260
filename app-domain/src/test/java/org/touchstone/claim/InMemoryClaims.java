package org.touchstone.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/** Claims for tests. */
public class InMemoryClaims implements Claims {

    private final Map<ClaimId, Claim> claims = new TreeMap<>();
    private final Map<ArticleId, Integer> numbers = new HashMap<>();
    private long last;

    @Override
    public ClaimId nextId() {
        return new ClaimId(++last);
    }

    @Override
    public int nextNumber(ArticleId articleId) {
        return numbers.merge(articleId, 1, Integer::sum);
    }

    @Override
    public void add(Claim claim) {
        claims.put(claim.claimId(), claim);
    }

    @Override
    public Optional<Claim> withId(ClaimId claimId) {
        return Optional.ofNullable(claims.get(claimId));
    }

    @Override
    public List<Claim> withIds(Collection<ClaimId> claimIds) {
        return claims.values().stream().filter(claim -> claimIds.contains(claim.claimId())).toList();
    }

    @Override
    public Claim forChange(ClaimId claimId) {
        return withId(claimId).orElseThrow(() -> new Refusal.NotFound("claim"));
    }

    @Override
    public List<Claim> ofArticle(ArticleId articleId) {
        return claims.values().stream().filter(claim -> claim.articleId().equals(articleId))
                .sorted(Comparator.comparingInt(Claim::number)).toList();
    }

    @Override
    public List<ClaimId> citing(SourceId sourceId) {
        return claims.values().stream()
                .filter(claim -> claim.citations().stream().anyMatch(cited -> cited.sourceId().equals(sourceId)))
                .map(Claim::claimId).toList();
    }

    @Override
    public List<ClaimId> openOf(MemberId assignee) {
        return claims.values().stream().filter(claim -> claim.assignee().filter(assignee::equals).isPresent())
                .filter(claim -> claim.state() != ClaimState.APPROVED && claim.state() != ClaimState.CLOSED)
                .map(Claim::claimId).toList();
    }
}
