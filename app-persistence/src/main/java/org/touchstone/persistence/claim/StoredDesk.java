package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Desk;
import org.touchstone.claim.Priority;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;

/** The desk's lists, each page read by two statements. */
@Dependent
public class StoredDesk implements Desk {

    private static final String FROM = """
            from claim c
            join article a on a.article_id = c.article_id
            left join member m on m.member_id = c.assignee
            where %s
              and (:article = 0 or c.article_id = :article)
              and (:assignee = 0 or c.assignee = :assignee)
              and (:words = '' or c.wording ilike :like escape '\\' or a.title ilike :like escape '\\')
            """;

    private static final String OF_STATE = "(:state = '' or c.state = :state)";
    private static final String OF_PRIORITY = "(:priority = '' or c.priority = :priority)";
    private static final String OF_DUE = """
            (case :due when '' then true when 'OVERDUE' then c.due < cast(:today as date)
                when 'TODAY' then c.due = cast(:today as date)
                when 'WEEK' then c.due between cast(:today as date) and cast(:sunday as date)
                else c.due is null end)""";

    /** The pile by its choices, in one pass: a group is no larger than its claims, and there are few. */
    private static final String COUNTS = """
            select c.state, c.priority, case when c.due is null then 'NONE'
                when c.due < cast(:today as date) then 'OVERDUE' when c.due = cast(:today as date) then 'TODAY'
                when c.due <= cast(:sunday as date) then 'WEEK' else '' end as due, count(*) as claims
            %s group by 1, 2, 3""";

    private static final String ROW = """
            select c.claim_id, c.revision, c.number, c.article_id, a.title, c.wording, c.state, c.lapsed, c.due, c.priority,
                coalesce(m.name, '') as assignee, c.reason,
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
    public Page find(Question question, Counts counts) {
        long all = counts.all();
        if (all == 0) {
            return new Page(List.of(), 0, 1);
        }
        String from = FROM.formatted(pile(question.pile())) + " and " + OF_STATE + " and " + OF_PRIORITY + " and "
                + OF_DUE;
        int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(question.page(), pages));
        NativeQuery<Tuple> rows = asked(Held.statement(entityManager, ROW + from + order(question), Tuple.class),
                question);
        List<Row> found = rows.setFirstResult((page - 1) * PAGE).setMaxResults(PAGE).getResultStream()
                .map(StoredDesk::row).toList();
        return new Page(found, all, page);
    }

    /** Each choice is counted as if it were made, with the other choices as they are. */
    @Override
    public Counts count(Question question) {
        Filter filter = question.filter();
        var states = new EnumMap<ClaimState, Long>(ClaimState.class);
        var priorities = new EnumMap<Priority, Long>(Priority.class);
        var dues = new EnumMap<Due, Long>(Due.class);
        var all = new AtomicLong();
        asked(Held.statement(entityManager, COUNTS.formatted(FROM.formatted(pile(question.pile()))), Tuple.class),
                question).getResultStream().forEach(group -> {
            ClaimState state = ClaimState.valueOf(group.get("state", String.class));
            Priority priority = Priority.valueOf(group.get("priority", String.class));
            Set<Due> due = dues(group.get("due", String.class));
            long claims = number(group, "claims");
            boolean ofState = filter.state() == null || filter.state() == state;
            boolean ofPriority = filter.priority() == null || filter.priority() == priority;
            boolean ofDue = filter.due() == null || due.contains(filter.due());
            if (ofState && ofPriority && ofDue) {
                all.addAndGet(claims);
            }
            if (ofPriority && ofDue) {
                states.merge(state, claims, Long::sum);
            }
            if (ofState && ofDue) {
                priorities.merge(priority, claims, Long::sum);
            }
            if (ofState && ofPriority) {
                due.forEach(one -> dues.merge(one, claims, Long::sum));
            }
        });
        return new Counts(all.get(), states, dues, priorities);
    }

    /** The choices that hold for a claim; one that is due today is due this week, too. */
    private static Set<Due> dues(String group) {
        return switch (group) {
            case "" -> Set.of();
            case "TODAY" -> Set.of(Due.TODAY, Due.WEEK);
            default -> Set.of(Due.valueOf(group));
        };
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
                "words", words,
                "like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                "state", name(filter.state()),
                "priority", name(filter.priority()),
                "due", name(filter.due()),
                "today", question.today().toString(),
                "sunday", question.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).toString());
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
