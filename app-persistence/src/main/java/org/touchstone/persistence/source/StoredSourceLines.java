package org.touchstone.persistence.source;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import org.touchstone.newsroom.MemberId;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.source.SourceLine;
import org.touchstone.source.SourceLines;

/** Finds sources by words, leaving out those a member may not know of. */
@Dependent
public class StoredSourceLines implements SourceLines {

    /** More words than this are not looked at. */
    private static final int WORDS_LIMIT = 8;

    private final EntityManager entityManager;

    @Inject
    public StoredSourceLines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<SourceLine> find(MemberId viewer, String words, int from, int most) {
        List<String> wanted = Arrays.stream(words.strip().split("\\s+")).filter(word -> !word.isEmpty())
                .limit(WORDS_LIMIT).toList();
        var conditions = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) {
            conditions.append(" and concat_ws(' ', s.title, s.publisher, s.origin, s.address) ilike :word").append(i);
        }
        Query query = entityManager.createNativeQuery("""
                select s.source_id, s.kind, s.title, s.publisher, s.origin, s.address, s.confidential,
                    s.withdrawn_at is not null,
                    (select count(distinct t.claim_id) from citation t where t.source_id = s.source_id)
                from source s
                where (not s.confidential or exists (select 1 from source_reader r
                    where r.source_id = s.source_id and r.member_id = :viewer))""" + conditions + """

                order by s.source_id desc""");
        query.setParameter("viewer", viewer.value());
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("word" + i, "%" + literal(wanted.get(i)) + "%");
        }
        return rows(query.setFirstResult(from).setMaxResults(most)).stream()
                .map(row -> new SourceLine(new SourceId(((Number) row[0]).longValue()),
                        SourceKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (String) row[4],
                        (String) row[5], (Boolean) row[6], (Boolean) row[7], ((Number) row[8]).intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
