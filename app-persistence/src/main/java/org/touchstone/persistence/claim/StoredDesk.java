package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Desk;
import org.touchstone.claim.Priority;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The desk's lists, each page read by one statement, and counted by another where it does not hold all of them. */
@Dependent
public class StoredDesk implements Desk {

    private static final String FROM = """
            from claim c
            join article a on a.article_id = c.article_id
            left join member m on m.member_id = c.assignee
            where\s""";

    private static final Map<Due, String> OF_DUE = Map.of(
            Due.OVERDUE, "c.due < cast(:today as date)",
            Due.TODAY, "c.due = cast(:today as date)",
            Due.WEEK, "c.due between cast(:today as date) and cast(:sunday as date)",
            Due.NONE, "c.due is null");

    private static final String GROUPS = "select c.state, c.priority, c.due, count(*) as claims ";

    private static final String ROW = """
            select c.claim_id, c.revision, c.number, c.article_id, a.title, c.wording, c.state, c.lapsed, c.due,
                c.priority, coalesce(m.name, '') as assignee, c.reason,
                case when c.state = 'RETURNED' then coalesce((
                    select r.name from claim_revision v join member r on r.member_id = v.done_by
                    where v.claim_id = c.claim_id and v.act = 'RETURN' order by v.revision desc limit 1), '')
                    else '' end as decided_by,
                c.rating,
                (select count(*) from citation t join source s on s.source_id = t.source_id
                    where t.claim_id = c.claim_id and (not s.confidential or exists (
                        select 1 from source_reader x where x.source_id = s.source_id and x.member_id = :member)))
                    as sources,
                c.waiting_until,
                exists (select 1 from claim_writer w where w.claim_id = c.claim_id and w.member_id = :member) as own
            """;

    private final EntityManager entityManager;

    @Inject
    public StoredDesk(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Row> find(Question question) {
        Filter filter = question.filter();
        var from = new StringBuilder(from(question));
        if (filter.state() != null) {
            from.append(" and c.state = :state");
        }
        if (filter.priority() != null) {
            from.append(" and c.priority = :priority");
        }
        if (filter.due() != null) {
            from.append(" and ").append(OF_DUE.get(filter.due()));
        }
        return asked(Held.statement(entityManager, ROW + from + order(question), Tuple.class), question)
                .setFirstResult((question.page() - 1) * PAGE).setMaxResults(PAGE).getResultStream()
                .map(StoredDesk::row).toList();
    }

    @Override
    public List<Group> groups(Question question) {
        return asked(Held.statement(entityManager, GROUPS + from(question) + " group by 1, 2, 3", Tuple.class),
                question).getResultStream().map(group -> new Group(
                        ClaimState.valueOf(group.get("state", String.class)),
                        Priority.valueOf(group.get("priority", String.class)), day(group, "due"),
                        number(group, "claims"))).toList();
    }

    /** Only what is asked for: the database plans a statement that says less once for all, and for less. */
    private static String from(Question question) {
        Filter filter = question.filter();
        var from = new StringBuilder(FROM).append(pile(question.pile()));
        if (filter.article() != null) {
            from.append(" and c.article_id = :article");
        }
        if (filter.assignee() != null) {
            from.append(" and c.assignee = :assignee");
        }
        if (!filter.words().isBlank()) {
            from.append(" and (c.wording ilike :like escape '\\' or a.title ilike :like escape '\\')");
        }
        return from.toString();
    }

    private static <T> NativeQuery<T> asked(NativeQuery<T> query, Question question) {
        Filter filter = question.filter();
        ArticleId article = filter.article();
        MemberId assignee = filter.assignee();
        String words = filter.words().strip();
        Map<String, Object> known = Map.of(
                "article", article == null ? 0L : article.value(),
                "assignee", assignee == null ? 0L : assignee.value(),
                "member", question.member().value(),
                "like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                "state", name(filter.state()),
                "priority", name(filter.priority()),
                "due", name(filter.due()),
                "today", question.today().toString(),
                "sunday", Due.endOfWeek(question.today()).toString());
        query.getParameters().forEach(parameter -> query.setParameter(parameter.getName(),
                known.get(parameter.getName())));
        return query;
    }

    private static String name(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    private static String pile(Pile pile) {
        return switch (pile) {
            case MINE -> "c.assignee = :member and c.state in ('ASSIGNED', 'RETURNED')";
            case WAITING_FOR_APPROVAL -> "c.state = 'PROPOSED'";
            case UNASSIGNED -> "c.state = 'OPEN'";
            case OTHERS -> "c.assignee <> :member and c.state in ('ASSIGNED', 'RETURNED')";
        };
    }

    private static String order(Question question) {
        String first = switch (question.pile()) {
            case MINE, OTHERS -> "c.state = 'RETURNED' desc, ";
            case WAITING_FOR_APPROVAL -> "own, ";
            case UNASSIGNED -> "";
        };
        String urgency = "case c.priority when 'HIGH' then 0 when 'NORMAL' then 1 else 2 end";
        return " order by " + first + switch (question.order()) {
            case DUE -> "c.due nulls last, " + urgency + ", c.claim_id";
            case PRIORITY -> urgency + ", c.due nulls last, c.claim_id";
            case NEWEST -> "c.claim_id desc";
        };
    }

    private static Row row(Tuple row) {
        return new Row(new ClaimId(number(row, "claim_id")), (int) number(row, "revision"), (int) number(row, "number"),
                new ArticleId(number(row, "article_id")), row.get("title", String.class),
                row.get("wording", String.class), ClaimState.valueOf(row.get("state", String.class)),
                row.get("lapsed", Boolean.class), day(row, "due"), Priority.valueOf(row.get("priority", String.class)),
                row.get("assignee", String.class), row.get("reason", String.class),
                row.get("decided_by", String.class), row.get("rating", String.class), (int) number(row, "sources"),
                day(row, "waiting_until"), row.get("own", Boolean.class));
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static @Nullable LocalDate day(Tuple row, String name) {
        Object day = row.get(name);
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }
}
