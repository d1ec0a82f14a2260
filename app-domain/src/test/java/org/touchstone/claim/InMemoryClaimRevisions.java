package org.touchstone.claim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.article.ArticleId;

/** Claim revisions for tests; refuses a second one of the same number, as the database does. */
public class InMemoryClaimRevisions implements ClaimRevisions {

    private final Map<RevisionId, ClaimRevision> revisions = new LinkedHashMap<>();

    @Override
    public void add(ClaimRevision revision) {
        var revisionId = new RevisionId(revision.claimId(), revision.revision());
        if (revisions.putIfAbsent(revisionId, revision) != null) {
            throw new IllegalStateException("twice: " + revisionId);
        }
    }

    @Override
    public Optional<ClaimRevision> withId(RevisionId revisionId) {
        return Optional.ofNullable(revisions.get(revisionId));
    }

    @Override
    public List<ClaimRevision> before(ArticleId articleId, Instant moment) {
        var last = new LinkedHashMap<ClaimId, ClaimRevision>();
        revisions.values().stream().filter(revision -> revision.doneAt().isBefore(moment))
                .forEach(revision -> last.put(revision.claimId(), revision));
        return List.copyOf(last.values());
    }

    @Override
    public List<ClaimRevision> ofArticle(ArticleId articleId) {
        return List.copyOf(revisions.values());
    }

    @Override
    public List<ClaimRevision> ofClaim(ClaimId claimId) {
        return revisions.values().stream().filter(revision -> revision.claimId().equals(claimId)).toList();
    }
}
