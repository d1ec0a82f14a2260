package org.touchstone.persistence.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.persistence.Held;
import org.touchstone.search.Catalogue;

/**
 * The entries of searches. The database's own triggers write them, each in the transaction of what it is about; here
 * they are searched, and made again where they are missing.
 */
@Dependent
public class StoredCatalogue implements Catalogue {

    /** Around a hit in a headline; texts cannot hold them otherwise, because they are taken out before. */
    private static final char HIT = '\uE000';
    private static final char END = '\uE001';

    // each language's own question, so that the index over the words is asked once for each
    private static final String FROM = """
            from (select config, websearch_to_tsquery(cast(config as regconfig), :words) as query
                  from unnest(array['simple', 'english', 'german', 'french', 'spanish', 'italian', 'portuguese',
                      'dutch', 'danish', 'swedish', 'norwegian', 'finnish', 'hungarian', 'romanian', 'russian',
                      'turkish']) as config) as asked
            join search_entry e on e.config = asked.config and MATCHING
            left join source s on e.kind = 'SOURCE' and s.source_id = e.number
            where (e.kind <> 'SOURCE' or s.source_id is not null and (not s.confidential or exists (
                select from source_reader x where x.source_id = s.source_id and x.member_id = :viewer)))
              and (:state = '' or e.state = :state and e.kind in ('CLAIM', 'VERDICT'))
              and (:rating = '' or e.rating = :rating)
              and (:member = 0 or e.member_id = :member and e.kind in ('CLAIM', 'VERDICT'))
              and e.dated >= cast(:since as timestamptz)
            """;

    private static final String HITS = """
            with found as (
                select e.kind, e.number, e.article_id, e.state, e.rating, e.dated, e.config, asked.query,
                    ts_rank(cast(array[0.05, 0.2, 0.5, 1.0] as real[]), e.words, asked.query, 1) as rank
                %s and (:kind = '' or e.kind = :kind)
                order by rank desc, e.dated desc, e.kind, e.number desc limit %d offset :from)
            select f.kind, f.number, coalesce(f.article_id, 0) as article_id, f.state, f.rating, f.dated,
                coalesce(s.confidential, false) as confidential,
                case when f.kind = 'ARTICLE' then '' else coalesce(a.title, '') end as article,
                ts_headline(cast(f.config as regconfig), t.title, f.query, :whole) as title,
                case when f.kind in ('PERSON', 'CLAIM') then ''
                    else ts_headline(cast(f.config as regconfig), t.body, f.query, :parts) end as body
            from found f
            left join article a on a.article_id = f.article_id
            left join source s on f.kind = 'SOURCE' and s.source_id = f.number
            left join claim c on f.kind in ('CLAIM', 'VERDICT') and c.claim_id = f.number
            left join member m on f.kind = 'PERSON' and m.member_id = f.number
            cross join lateral (select
                translate(case f.kind when 'ARTICLE' then a.title when 'SOURCE' then s.title when 'PERSON' then m.name
                    else c.wording end, :signs, '') as title,
                translate(case f.kind when 'ARTICLE' then (select left(d.text, 100000) from draft d
                        where d.article_id = a.article_id and d.number = a.latest_draft)
                    when 'SOURCE' then concat_ws(' · ', nullif(s.publisher, ''), nullif(s.origin, ''),
                        nullif(s.address, ''))
                    when 'VERDICT' then translate(c.rationale, '*', '') else '' end, :signs, '') as body) as t
            order by f.rank desc, f.dated desc, f.kind, f.number desc
            """;

    private final EntityManager entityManager;

    @Inject
    public StoredCatalogue(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Found find(MemberId viewer, Question question) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        asked("select e.kind, count(*) as many " + FROM + " group by e.kind", viewer, question).getResultStream()
                .forEach(row -> counts.put(Kind.valueOf(row.get("kind", String.class)), number(row, "many")));
        Kind kind = question.kind();
        long all = kind == null ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(kind, 0L);
        int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(question.page(), pages));
        List<Hit> hits = all == 0 ? List.of() : asked(HITS.formatted(FROM, PAGE), viewer, question)
                .setParameter("kind", kind == null ? "" : kind.name()).setParameter("from", (page - 1) * PAGE)
                .setParameter("signs", "" + HIT + END)
                .setParameter("whole", "HighlightAll=true, StartSel=" + HIT + ", StopSel=" + END)
                .setParameter("parts", "MaxFragments=2, MinWords=18, MaxWords=28, FragmentDelimiter=\" … \", StartSel="
                        + HIT + ", StopSel=" + END)
                .getResultStream().map(StoredCatalogue::hit).toList();
        return new Found(hits, Map.copyOf(counts), all, page, Map.of());
    }

    private NativeQuery<Tuple> asked(String sql, MemberId viewer, Question question) {
        MemberId member = question.member();
        Instant since = question.since();
        // said in the text and not by a parameter, so that the planner knows it
        String matching = question.words().isBlank() ? "true" : "e.words @@ asked.query";
        return Held.statement(entityManager, sql.replace("MATCHING", matching), Tuple.class)
                .setParameter("words", question.words().strip()).setParameter("viewer", viewer.value())
                .setParameter("state", question.state()).setParameter("rating", question.rating())
                .setParameter("member", member == null ? 0L : member.value())
                .setParameter("since", since == null ? "-infinity" : since.toString());
    }

    private static Hit hit(Tuple row) {
        String body = row.get("body", String.class);
        Kind kind = Kind.valueOf(row.get("kind", String.class));
        boolean shown = kind != Kind.ARTICLE || body.indexOf(HIT) >= 0;
        return new Hit(kind, number(row, "number"), pieces(row.get("title", String.class)),
                shown ? pieces(body) : List.of(), row.get("article", String.class), number(row, "article_id"),
                row.get("state", String.class), row.get("rating", String.class),
                row.get("confidential", Boolean.class), instant(row.get("dated")));
    }

    private static List<Piece> pieces(String headline) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int hit = headline.indexOf(HIT); hit >= 0; hit = headline.indexOf(HIT, from)) {
            int end = headline.indexOf(END, hit);
            end = end < 0 ? headline.length() : end;
            if (hit > from) {
                pieces.add(new Piece(headline.substring(from, hit), false));
            }
            pieces.add(new Piece(headline.substring(hit + 1, end), true));
            from = Math.min(headline.length(), end + 1);
        }
        if (from < headline.length()) {
            pieces.add(new Piece(headline.substring(from), false));
        }
        return pieces;
    }

    @Override
    public Map<String, String> corrections(MemberId viewer, List<String> words) {
        Map<String, String> corrections = new LinkedHashMap<>();
        for (String word : words) {
            if (!findsAnything(viewer, word)) {
                alike(word).stream().filter(other -> findsAnything(viewer, other)).findFirst()
                        .ifPresent(other -> corrections.put(word, other));
            }
        }
        return corrections;
    }

    /** Only what the member may see counts, so that no word betrays a confidential source. */
    private boolean findsAnything(MemberId viewer, String word) {
        return !asked("select e.kind " + FROM + " limit 1", viewer,
                new Question(word, null, "", "", null, null, 1)).getResultList().isEmpty();
    }

    private List<String> alike(String word) {
        String small = word.toLowerCase(java.util.Locale.ROOT);
        int most = small.length() < 8 ? 1 : 2;
        List<String> near = Held.statement(entityManager, """
                        select word from search_word
                        where runs && search_runs(:word)
                          and char_length(word) between char_length(:word) - :most and char_length(:word) + :most
                        order by cardinality(array(
                            select unnest(runs) intersect select unnest(search_runs(:word)))) desc, word
                        limit 60""", String.class)
                .setParameter("word", small).setParameter("most", most).getResultList();
        return near.stream().filter(other -> Slips.between(small, other) <= most)
                .sorted(java.util.Comparator.comparingInt(other -> Slips.between(small, other))).limit(5).toList();
    }

    @Override
    public Optional<Rebuild> lastRebuild() {
        return Held.statement(entityManager, "select * from search_rebuild", Tuple.class).getResultStream().findFirst()
                .map(row -> new Rebuild(new MemberId(number(row, "asked_by")), instant(row.get("asked_at")),
                        number(row, "done"), number(row, "of_all"), instantOrNull(row.get("ended_at"))));
    }

    @Override
    public void beginRebuild(MemberId by, Instant at) {
        Held.change(entityManager, """
                        insert into search_rebuild (rebuild_id, asked_by, asked_at, kind, up_to, done, of_all)
                        values (1, :by, :at, 'ARTICLE', 0, 0, (select count(*) from article)
                            + (select count(*) from claim) + (select count(*) from source)
                            + (select count(*) from member))
                        on conflict (rebuild_id) do update set asked_by = excluded.asked_by,
                            asked_at = excluded.asked_at, kind = excluded.kind, up_to = 0, done = 0,
                            of_all = excluded.of_all, ended_at = null""")
                .setParameter("by", by.value()).setParameter("at", at).executeUpdate();
    }

    @Override
    public boolean mend(Instant now) {
        return new Mending(entityManager).step(now);
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

    private static @Nullable Instant instantOrNull(@Nullable Object moment) {
        return moment == null ? null : instant(moment);
    }

    /** The kinds whose rows are made again, in the order it is done; verdicts come with their claims. */
    static List<String> order() {
        return Arrays.asList("ARTICLE", "CLAIM", "SOURCE", "PERSON");
    }
}
