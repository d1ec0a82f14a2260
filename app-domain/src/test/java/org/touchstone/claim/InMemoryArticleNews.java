package org.touchstone.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.audit.AuditEntry;
import org.touchstone.audit.InMemoryAuditTrail;
import org.touchstone.newsroom.MemberId;

/** News for tests, read from the trail as the stored ones are. */
public class InMemoryArticleNews implements ArticleNews {

    private final InMemoryAuditTrail trail;

    public InMemoryArticleNews(InMemoryAuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public long number(ArticleId articleId) {
        return trail.rows(articleId.value()).size();
    }

    @Override
    public Since since(ArticleId articleId, DraftId draftId, long number) {
        var claims = new HashSet<ClaimId>();
        var sentences = new TreeSet<Integer>();
        trail.rows(articleId.value()).stream().skip(number).map(entry -> entry.subject().split("/")).forEach(parts -> {
            if (parts[0].equals("claim")) {
                claims.add(new ClaimId(Long.parseLong(parts[1])));
            } else if (parts[0].equals("draft")) {
                sentences.add(Integer.parseInt(parts[3]));
            }
        });
        return new Since(number(articleId), claims, sentences, false, false);
    }

    @Override
    public Optional<Last> lastOf(ArticleId articleId, MemberId memberId) {
        List<AuditEntry> own = trail.rows(articleId.value()).stream()
                .filter(entry -> entry.doneBy().equals(memberId))
                .filter(entry -> entry.subject().matches("claim/[0-9]+|draft/[0-9]+/sentence/[0-9]+")).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Instant moment = own.get(own.size() - 1).doneAt();
        Map<ClaimId, RevisionId> claims = new LinkedHashMap<>();
        var marks = new ArrayList<Marked>();
        own.stream().filter(entry -> entry.doneAt().equals(moment)).forEach(entry -> {
            if (entry.subject().startsWith("claim/")) {
                var claimId = new ClaimId(Long.parseLong(entry.subject().substring(6)));
                claims.put(claimId, new RevisionId(claimId, entry.revision()));
            } else {
                marks.add(marked(entry));
            }
        });
        return Optional.of(new Last(List.copyOf(claims.values()), marks));
    }

    private static Marked marked(AuditEntry entry) {
        String[] parts = entry.subject().split("/");
        return new Marked(new DraftId(Long.parseLong(parts[1])), Integer.parseInt(parts[3]), entry.revision());
    }
}
