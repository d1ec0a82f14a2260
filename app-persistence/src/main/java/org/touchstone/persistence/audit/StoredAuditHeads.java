package org.touchstone.persistence.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.touchstone.article.ArticleId;
import org.touchstone.audit.AuditTrail;
import org.touchstone.publication.AuditHeads;

/** The heads as the audit keeps them. */
@Dependent
public class StoredAuditHeads implements AuditHeads {

    private final AuditTrail trail;

    @Inject
    public StoredAuditHeads(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String holdHead(ArticleId articleId) {
        return trail.holdHead(articleId.value()).hash();
    }
}
