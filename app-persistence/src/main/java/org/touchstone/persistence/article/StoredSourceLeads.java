package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.touchstone.article.DraftId;
import org.touchstone.article.SourceLeads;
import org.touchstone.persistence.Held;

/** The writers' comments and notes. */
@Dependent
public class StoredSourceLeads implements SourceLeads {

    private final EntityManager entityManager;

    @Inject
    public StoredSourceLeads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(DraftId draftId, List<SourceLead> leads) {
        // the draft's own row first: these rows refer to it
        entityManager.flush();
        int number = 1;
        for (SourceLead lead : leads) {
            Held.change(entityManager, """
                            insert into source_lead (draft_id, number, sentence, text, author, kind)
                            values (:draft, :number, :sentence, :text, :author, :kind)""")
                    .setParameter("draft", draftId.value()).setParameter("number", number)
                    .setParameter("sentence", lead.sentence()).setParameter("text", lead.text())
                    .setParameter("author", lead.author()).setParameter("kind", lead.note() ? "NOTE" : "COMMENT")
                    .executeUpdate();
            number++;
        }
    }

    @Override
    public List<SourceLead> ofDraft(DraftId draftId) {
        return Held.statement(entityManager, "select sentence, text, author, kind from source_lead"
                        + " where draft_id = :draft order by number", Tuple.class)
                .setParameter("draft", draftId.value()).getResultStream()
                .map(row -> new SourceLead(((Number) row.get("sentence")).intValue(), row.get("text", String.class),
                        row.get("author", String.class), "NOTE".equals(row.get("kind", String.class)))).toList();
    }
}
