package org.touchstone.persistence.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.Adaptations;
import org.touchstone.language.Span;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.language.checkworthiness.Place;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;
import org.touchstone.persistence.article.StoredDrafts;

/** What was learnt, which of it is used, and the decisions it is learnt from. */
@Dependent
public class StoredAdaptations implements Adaptations {

    /** Articles whose decisions are read, the newest first. */
    private static final int ARTICLES = 500;

    private final EntityManager entityManager;
    private final StoredDrafts drafts;

    @Inject
    public StoredAdaptations(EntityManager entityManager, StoredDrafts drafts) {
        this.entityManager = entityManager;
        this.drafts = drafts;
    }

    @Override
    public List<Learnt> all() {
        return Held.statement(entityManager, "select number, cast(weights as text) as weights, examples, before, after,"
                        + " learnt_by, learnt_at from adaptation order by number desc", Tuple.class).getResultStream()
                .map(row -> new Learnt(number(row, "number"), new Adaptation.Measured(
                        adaptation(row.get("weights", String.class)), ((Number) row.get("before")).doubleValue(),
                        ((Number) row.get("after")).doubleValue(), number(row, "examples")),
                        new MemberId(((Number) row.get("learnt_by")).longValue()), instant(row.get("learnt_at"))))
                .toList();
    }

    @Override
    public InUse inUse() {
        return Held.statement(entityManager, """
                        select u.number, cast(a.weights as text) as weights
                        from (select number from adaptation_use order by turn desc limit 1) as u
                        join adaptation a on a.number = u.number""", Tuple.class).getResultStream().findFirst()
                .map(row -> new InUse(number(row, "number"), adaptation(row.get("weights", String.class))))
                .orElse(new InUse(SHIPPED, Adaptation.NONE));
    }

    @Override
    public int add(Adaptation.Measured measured, MemberId by, Instant at) {
        int number = Held.statement(entityManager, "select cast(nextval('adaptation_seq') as integer)", Integer.class)
                .getSingleResult();
        var weights = new ArrayList<String>();
        for (float weight : measured.adaptation().toArray()) {
            weights.add(Float.toString(weight));
        }
        Held.change(entityManager, """
                        insert into adaptation (number, weights, examples, before, after, learnt_by, learnt_at)
                        values (:number, cast(:weights as real[]), :examples, :before, :after, :by, :at)""")
                .setParameter("number", number).setParameter("weights", "{" + String.join(",", weights) + "}")
                .setParameter("examples", measured.examples()).setParameter("before", measured.before())
                .setParameter("after", measured.after()).setParameter("by", by.value()).setParameter("at", at)
                .executeUpdate();
        return number;
    }

    @Override
    public void use(int number, MemberId by, Instant at) {
        Held.change(entityManager, """
                        insert into adaptation_use (turn, number, used_by, used_at)
                        select coalesce(max(turn), 0) + 1, :number, :by, :at from adaptation_use""")
                .setParameter("number", number).setParameter("by", by.value()).setParameter("at", at).executeUpdate();
    }

    @Override
    public List<Example> decisions(int most) {
        List<Long> articles = Held.statement(entityManager, """
                        select article_id from article a where exists (select from claim c
                            where c.article_id = a.article_id) order by article_id desc""", Long.class)
                .setMaxResults(ARTICLES).getResultList();
        if (articles.isEmpty()) {
            return List.of();
        }
        List<Draft> latest = drafts.ofArticles(articles);
        List<Long> numbers = latest.stream().map(draft -> draft.draftId().value()).toList();
        Map<Long, List<Mark>> marks = entityManager.createQuery(
                        "from Mark m where m.markId.draftId.value in :drafts", Mark.class)
                .setParameter("drafts", numbers).getResultStream()
                .collect(Collectors.groupingBy(mark -> mark.markId().draftId().value()));
        Map<Long, List<Span>> claimed = Held.statement(entityManager, """
                        select n.draft_id, n.start_at, n.end_at from claim_anchor n
                        join claim c on c.claim_id = n.claim_id
                        where n.draft_id in (:drafts) and (c.closed_as is null or c.closed_as <> 'WITHDRAWN')""",
                        Tuple.class).setParameterList("drafts", numbers).getResultStream()
                .collect(Collectors.groupingBy(row -> ((Number) row.get("draft_id")).longValue(),
                        Collectors.mapping(row -> new Span(number(row, "start_at"), number(row, "end_at")),
                                Collectors.toList())));
        List<Example> decisions = new ArrayList<>();
        for (int text = 0; text < latest.size(); text++) {
            Draft draft = latest.get(text);
            decided(text, draft, marks.getOrDefault(draft.draftId().value(), List.of()),
                    claimed.getOrDefault(draft.draftId().value(), List.of()), decisions);
        }
        return decisions.size() <= most ? decisions : decisions.subList(0, most);
    }

    private static void decided(int text, Draft draft, List<Mark> marks, List<Span> claimed, List<Example> decisions) {
        Coverage coverage = Coverage.of(draft, marks, claimed);
        Map<Integer, Mark> bySentence = marks.stream().collect(Collectors.toMap(Mark::sentence, Function.identity()));
        Locale language = draft.language();
        for (int i = 0; i < coverage.sentences(); i++) {
            SentenceState state = coverage.state(i);
            Mark mark = bySentence.get(i);
            boolean taken = state == SentenceState.CHECKED || state == SentenceState.REST_UNREAD;
            boolean passed = (state == SentenceState.READ || state == SentenceState.SET_ASIDE) && mark != null
                    && mark.kind() != MarkKind.EXTRANEOUS;
            if (taken || passed) {
                decisions.add(new Example(draft.sentence(i), language, taken,
                        new Place(text, i, coverage.sentences())));
            }
        }
    }

    private static Adaptation adaptation(String array) {
        String[] kept = array.substring(1, array.length() - 1).split(",");
        float[] weights = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            weights[i] = Float.parseFloat(kept[i]);
        }
        return Adaptation.of(weights);
    }

    private static int number(Tuple row, String name) {
        return ((Number) row.get(name)).intValue();
    }

    private static Instant instant(Object moment) {
        if (moment instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return moment instanceof OffsetDateTime time ? time.toInstant() : (Instant) moment;
    }
}
