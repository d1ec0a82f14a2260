package org.touchstone.persistence.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.Origin;
import org.touchstone.language.Span;
import org.touchstone.persistence.Held;
import org.touchstone.persistence.article.StoredDrafts;
import org.touchstone.publication.Progress;

/** The list of articles; a page is read by a constant number of statements. */
@Dependent
public class StoredProgress implements Progress {

    private static final String FROM = """
            from article a left join publication p on p.article_id = a.article_id
            where %s%s
            """;

    private static final String WORDS = " and (a.title ilike :like escape '\\' or a.publisher ilike :like escape '\\')";

    /** Only the page's articles have their claims counted; the database must know how few they are to plan it so. */
    private static final String ROWS = """
            select one.*, n.* from (
                select a.article_id, a.title, a.publisher, a.origin, a.imported_at, p.slug %s
                order by a.imported_at desc, a.article_id desc limit %d offset %d) one,
                lateral (select count(*) as claims,
                    count(*) filter (where c.state not in ('APPROVED', 'CLOSED')) as undecided,
                    count(*) filter (where c.state = 'OPEN') as unassigned
                    from claim c where c.article_id = one.article_id) n
            order by one.imported_at desc, one.article_id desc
            """;

    private final EntityManager entityManager;
    private final StoredDrafts latest;

    @Inject
    public StoredProgress(EntityManager entityManager, StoredDrafts latest) {
        this.entityManager = entityManager;
        this.latest = latest;
    }

    @Override
    public Page find(Question question) {
        String from = FROM.formatted(kind(question.kind()), question.words().isBlank() ? "" : WORDS);
        Long all = asked(Held.statement(entityManager, "select count(*) " + from, Long.class), question)
                .getSingleResult();
        int pages = (int) Math.max(1, (all + question.size() - 1) / question.size());
        int page = Math.max(1, Math.min(question.page(), pages));
        List<Tuple> rows = asked(Held.statement(entityManager, ROWS.formatted(from, question.size(),
                (page - 1) * question.size()), Tuple.class), question).getResultList();
        Map<Long, Coverage> coverage = coverage(rows.stream().map(row -> number(row, "article_id")).toList());
        return new Page(rows.stream().map(row -> row(row, coverage)).toList(), all, page, question.size());
    }

    private static <T> NativeQuery<T> asked(NativeQuery<T> query, Question question) {
        return question.words().isBlank() ? query : query.setParameter("like",
                "%" + question.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case ALL -> "true";
            case UNDER_WAY -> "p.article_id is null";
            case PUBLISHED -> "p.article_id is not null";
            case OWN_DRAFTS -> "a.origin = 'OWN_DRAFT'";
        };
    }

    // the rule of what covers a sentence is the domain's: it is asked with the page's drafts, marks and anchors
    private Map<Long, Coverage> coverage(List<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        List<Draft> drafts = latest.ofArticles(articles);
        List<Long> numbers = drafts.stream().map(draft -> draft.draftId().value()).toList();
        Map<Long, List<Mark>> marks = entityManager.createQuery(
                        "from Mark m where m.markId.draftId.value in :drafts", Mark.class)
                .setParameter("drafts", numbers).getResultStream()
                .collect(Collectors.groupingBy(mark -> mark.markId().draftId().value()));
        Map<Long, List<Span>> spans = Held.statement(entityManager, """
                        select distinct n.draft_id, n.start_at, n.end_at from claim_anchor n
                        where n.draft_id in (:drafts) and n.claim_id not in (select c.claim_id from claim c
                            where c.article_id in (:articles) and c.closed_as = 'WITHDRAWN')""", Tuple.class)
                .setParameterList("articles", articles).setParameterList("drafts", numbers).getResultStream()
                .collect(Collectors.groupingBy(row -> number(row, "draft_id"),
                        Collectors.mapping(row -> new Span((int) number(row, "start_at"), (int) number(row, "end_at")),
                                Collectors.toList())));
        var coverage = new HashMap<Long, Coverage>();
        for (Draft draft : drafts) {
            long draftId = draft.draftId().value();
            coverage.put(draft.articleId().value(), Coverage.of(draft, marks.getOrDefault(draftId, List.of()),
                    spans.getOrDefault(draftId, List.of())));
        }
        return coverage;
    }

    private static Row row(Tuple row, Map<Long, Coverage> coverage) {
        long article = number(row, "article_id");
        Coverage covered = coverage.getOrDefault(article, new Coverage(List.of()));
        return new Row(new ArticleId(article), row.get("title", String.class), row.get("publisher", String.class),
                Origin.valueOf(row.get("origin", String.class)), instant(row.get("imported_at")),
                (int) number(row, "claims"), (int) number(row, "undecided"), (int) number(row, "unassigned"),
                row.get("slug", String.class), covered.checked(), covered.setAside(), covered.unread());
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static Instant instant(Object moment) {
        if (moment instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return moment instanceof OffsetDateTime time ? time.toInstant() : (Instant) moment;
    }
}
