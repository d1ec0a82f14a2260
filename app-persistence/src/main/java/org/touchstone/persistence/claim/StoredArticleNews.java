package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.article.ArticleId;
import org.touchstone.article.DraftId;
import org.touchstone.claim.ArticleNews;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.RevisionId;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/**
 * What was done to an article, read from its chain of audit entries: their numbers are given in the order of commit,
 * because whoever appends holds the head of the chain until the transaction ends.
 */
@Dependent
public class StoredArticleNews implements ArticleNews {

    /** More entries than this are no news any more: all of the article is read anew. */
    static final int LIMIT = 300;

    private static final Pattern CLAIM = Pattern.compile("claim/([0-9]+)(/note/[0-9]+)?");
    private static final Pattern SENTENCE = Pattern.compile("draft/([0-9]+)/sentence/([0-9]+)");

    private final EntityManager entityManager;

    @Inject
    public StoredArticleNews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long number(ArticleId articleId) {
        return Held.statement(entityManager, "select number from audit_chain where chain = :chain", Long.class)
                .setParameter("chain", articleId.value()).uniqueResultOptional().orElse(0L);
    }

    @Override
    public Since since(ArticleId articleId, DraftId draftId, long number) {
        List<Object[]> rows = Held.statement(entityManager, """
                        select number, subject from audit_entry
                        where chain = :chain and number > :number order by number""", Object[].class)
                .setParameter("chain", articleId.value()).setParameter("number", number)
                .setMaxResults(LIMIT + 1).getResultList();
        var claims = new HashSet<ClaimId>();
        var sentences = new TreeSet<Integer>();
        boolean other = false;
        boolean whole = rows.size() > LIMIT;
        for (Object[] row : rows) {
            Matcher claim = CLAIM.matcher((String) row[1]);
            Matcher sentence = SENTENCE.matcher((String) row[1]);
            if (claim.matches()) {
                claims.add(new ClaimId(Long.parseLong(claim.group(1))));
            } else if (!sentence.matches()) {
                other = true;
            } else if (Long.parseLong(sentence.group(1)) == draftId.value()) {
                sentences.add(Integer.parseInt(sentence.group(2)));
            }
        }
        long now = rows.isEmpty() ? number : ((Number) rows.get(rows.size() - 1)[0]).longValue();
        return new Since(whole ? number(articleId) : now, claims, sentences, other, whole);
    }

    @Override
    public Optional<Last> lastOf(ArticleId articleId, MemberId memberId) {
        // an act may leave several entries, made at one moment
        List<Object[]> rows = Held.statement(entityManager, """
                        select e.subject, e.revision from audit_entry e
                        where e.chain = :chain and e.done_by = :member and e.done_at = (
                            select l.done_at from audit_entry l
                            where l.chain = :chain and l.done_by = :member
                                and (l.subject ~ '^claim/[0-9]+$' or l.subject ~ '^draft/[0-9]+/sentence/[0-9]+$')
                            order by l.number desc limit 1)
                        order by e.number desc""", Object[].class)
                .setParameter("chain", articleId.value()).setParameter("member", memberId.value()).getResultList();
        Map<ClaimId, RevisionId> claims = new LinkedHashMap<>();
        var marks = new ArrayList<Marked>();
        for (Object[] row : rows) {
            Matcher claim = CLAIM.matcher((String) row[0]);
            Matcher sentence = SENTENCE.matcher((String) row[0]);
            if (claim.matches() && claim.group(2) == null) {
                var claimId = new ClaimId(Long.parseLong(claim.group(1)));
                // the latest comes first
                claims.putIfAbsent(claimId, new RevisionId(claimId, (int) row[1]));
            }
            if (sentence.matches()) {
                marks.add(new Marked(new DraftId(Long.parseLong(sentence.group(1))),
                        Integer.parseInt(sentence.group(2)), (int) row[1]));
            }
        }
        return claims.isEmpty() && marks.isEmpty() ? Optional.empty()
                : Optional.of(new Last(List.copyOf(claims.values()), List.copyOf(marks)));
    }
}
