package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Drafts;
import org.touchstone.article.Sha256;
import org.touchstone.persistence.Held;

/**
 * The drafts' rows. What is there is always asked of the database; the text itself, being for ever the same, is read
 * from it once and then taken from {@link KnownDrafts}. Drafts given out belong to no transaction.
 */
@Dependent
public class StoredDrafts implements Drafts {

    private final EntityManager entityManager;
    private final KnownDrafts known;

    @Inject
    public StoredDrafts(EntityManager entityManager, KnownDrafts known) {
        this.entityManager = entityManager;
        this.known = known;
    }

    @Override
    public DraftId nextId() {
        return new DraftId(Held.statement(entityManager, "select nextval('draft_seq')", Long.class).getSingleResult());
    }

    @Override
    public void add(Draft draft) {
        entityManager.persist(draft);
    }

    @Override
    public Optional<Draft> withId(DraftId draftId) {
        return found(row("draftId.value = :draft").setParameter("draft", draftId.value())).stream().findFirst();
    }

    @Override
    public Optional<Draft> ofArticle(ArticleId articleId, int number) {
        return found(row("articleId.value = :article and number = :number").setParameter("article", articleId.value())
                .setParameter("number", number)).stream().findFirst();
    }

    @Override
    public List<Draft> ofArticle(ArticleId articleId) {
        return found(row("articleId.value = :article").setParameter("article", articleId.value()));
    }

    private TypedQuery<Tuple> row(String which) {
        return entityManager.createQuery("select draftId.value, sha256.hex from Draft where " + which
                + " order by number", Tuple.class);
    }

    private List<Draft> found(TypedQuery<Tuple> rows) {
        return rows.getResultStream().map(row -> new DraftRow(row.get(0, Long.class), row.get(1, String.class)))
                .toList().stream()
                .flatMap(row -> known.known(new DraftId(row.draftId), new Sha256(row.sha256), () -> read(row)).stream())
                .toList();
    }

    private Optional<Draft> read(DraftRow row) {
        Draft draft = entityManager.find(Draft.class, new DraftId(row.draftId));
        if (draft != null) {
            // a managed one would be compared with its row, letter by letter, whenever the transaction writes
            entityManager.detach(draft);
        }
        return Optional.ofNullable(draft);
    }

    private record DraftRow(long draftId, String sha256) {
    }
}
