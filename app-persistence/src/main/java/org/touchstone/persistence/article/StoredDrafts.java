package org.touchstone.persistence.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        return found(row("d.draftId.value = :draft").setParameter("draft", draftId.value())).stream().findFirst();
    }

    @Override
    public Optional<Draft> ofArticle(ArticleId articleId, int number) {
        return found(row("d.articleId.value = :article and d.number = :number")
                .setParameter("article", articleId.value()).setParameter("number", number)).stream().findFirst();
    }

    @Override
    public List<Draft> ofArticle(ArticleId articleId) {
        return found(row("d.articleId.value = :article").setParameter("article", articleId.value()));
    }

    /** The drafts these articles are worked on, whatever their order. */
    public List<Draft> ofArticles(Collection<Long> articles) {
        return articles.isEmpty() ? List.of() : found(row("d.articleId.value in :articles and d.number = (select"
                + " a.latestDraft from Article a where a.articleId.value = d.articleId.value)")
                .setParameter("articles", articles));
    }

    private TypedQuery<Tuple> row(String which) {
        return entityManager.createQuery("select d.draftId.value, d.sha256.hex from Draft d where " + which
                + " order by d.number", Tuple.class);
    }

    private List<Draft> found(TypedQuery<Tuple> rows) {
        var wanted = new LinkedHashMap<DraftId, Sha256>();
        rows.getResultStream().forEach(row -> wanted.put(new DraftId(row.get(0, Long.class)),
                new Sha256(row.get(1, String.class))));
        return known.known(wanted, this::read);
    }

    private List<Draft> read(Collection<DraftId> draftIds) {
        List<Draft> drafts = entityManager.createQuery("from Draft where draftId.value in :drafts", Draft.class)
                .setParameter("drafts", draftIds.stream().map(DraftId::value).toList()).getResultList();
        // managed ones would be compared with their rows, letter by letter, whenever the transaction writes
        drafts.forEach(entityManager::detach);
        return drafts;
    }
}
