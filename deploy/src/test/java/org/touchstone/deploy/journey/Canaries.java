package org.touchstone.deploy.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word of its own in every text column of the database, in the rows of one article and of the people who check it.
 * The columns are asked of the database, so none can be forgotten; those that cannot hold a word are named here.
 */
final class Canaries implements AutoCloseable {

    /** Words of the model, digests, keys, types, and the words of other columns in an index: nothing anybody writes. */
    private static final Set<String> NO_WORDS = Set.of(
            "arrival.state", "arrival.origin", "arrival.found_origin", "arrival.language", "arrival.step",
            "arrival.failure", "arrival.original_sha256", "arrival.original_media_type", "arrival_piece.kind",
            "article.language", "article.origin", "audit_chain.hash", "audit_entry.act", "audit_entry.digest",
            "audit_entry.hash", "audit_entry.previous", "audit_entry.state_after", "audit_entry.state_before",
            "audit_entry.subject", "citation.stance", "claim.approved_fingerprint", "claim.attribution",
            "claim.closed_as", "claim.kind", "claim.priority", "claim.rating", "claim.standing", "claim.state",
            "claim.suggested_answer", "claim_meaning.wording", "claim_revision.act", "claim_revision.fingerprint",
            "clearing.content_digest", "clearing.sha256",
            "conclusion.state", "draft.language", "draft.original_media_type", "draft.original_sha256",
            "draft.sha256", "edition.content", "edition.sha256",
            "foreign_review.digest", "foreign_review.language", "half_written.field", "inbox_item.concern",
            "invitation.token_hash", "invitation_role.role", "invitation_role.token_hash", "let_stand.digest",
            "let_stand.point", "letter_choice.choice",
            "logo.sha256", "mark.kind", "mark.kind_before", "member_role.role", "newsroom.logo_sha256",
            "newsroom.logo_type",
            "notice.sentence", "outbox.outcome", "publication.slug", "publication.standing", "rating.rating_key",
            "rating.tone", "reader_report.outcome", "reader_report.receipt", "search_entry.config",
            "search_entry.kind", "search_entry.rating", "search_entry.spellings", "search_entry.state",
            "search_rebuild.kind", "search_word.runs", "search_word.word", "session.token_hash",
            "set_aside_signature.list_digest", "source.kind", "source_file.media_type", "source_file.sha256",
            "source_lead.kind", "stored_file.sha256", "throttle.throttle_key", "way_back.token_hash");

    /** In rows that stay as they were written, or must fit others: the journey writes their canaries by its acts. */
    private static final Set<String> WRITTEN_BY_ACTS = Set.of("draft.text", "draft.original_name", "claim_anchor.exact",
            "claim_revision.snapshot", "claim_revision.taken", "correction.what", "publication.standing_reason");

    /** What columns that only go together are set to besides. */
    private static final Map<String, String> TOGETHER = Map.of(
            "claim.waiting_for", ", waiting_until = date '2099-01-01'",
            "claim.suggested_words", ", suggestion_reason = coalesce(suggestion_reason, ''), suggested_at = now(),"
                    + " suggested_by = (select min(member_id) from member)",
            "source.withdrawal_reason", ", withdrawn_at = now(), withdrawn_by = added_by");

    /** The only rows that may hold it. */
    private static final Map<String, String> ONLY_WHERE = Map.of(
            "claim.rationale", "rating is not null",
            "claim.closing_reason", "closed_as = 'WITHDRAWN'",
            "claim.waiting_for", "closed_as is not null",
            "source.withdrawal_reason", "confidential");

    /** The settings everybody shares: put back as they were. */
    private static final List<String> SHARED = List.of("newsroom", "rating");

    private final Database database;
    private final long article;
    private final String people;
    private final List<String> kept = new ArrayList<>();

    Canaries(Database database, long article, long checker, long editor) {
        this.database = database;
        this.article = article;
        this.people = "(" + checker + ", " + editor + ")";
        for (String table : SHARED) {
            kept.add(database.text("select coalesce(jsonb_agg(known), '[]')::text from " + table + " known"));
        }
        database.change("insert into invitation values (md5(random()::text), 0, '', ?, now(), now())", checker);
        database.change("insert into notice values (nextval('notice_seq'), ?, 'canary', '{}', now(), now())", checker);
        database.change("insert into foreign_review values (nextval('foreign_review_seq'), md5(random()::text), '', '',"
                + " '', '', '', null, 'en', ?, now())", checker);
        database.change("insert into source_lead select draft_id, 1, 1, '', '', 'NOTE' from draft where article_id = ?",
                article);
        database.change("insert into arrival_piece select arrival_id, 99, 'LEAD_NOTE', '', '', 0 from arrival"
                + " where article_id = ?", article);
        database.change("insert into half_written select claim_id, ?, 'rationale', 'half', now() from claim"
                + " where article_id = ? on conflict do nothing", checker, article);
        database.change("insert into clearing select draft_id, 0, 1, article_id, number, sha256, null, 0, null, null"
                + " from draft where article_id = ?", article);
        database.change("insert into let_stand select draft_id, 'claim', sha256, 'let', ?, now() from draft"
                + " where article_id = ?", checker, article);
        database.change("insert into claim_note_earlier select note_id, 99, 'earlier', now() from claim_note"
                + " join claim using (claim_id) where article_id = ?", article);
    }

    /** The canary of a column, as it stands in texts. */
    static String of(String column) {
        return "canary." + column;
    }

    /** Puts each column's canary behind what its rows hold, where it is not yet. */
    void seed() {
        for (String column : columns()) {
            if (!NO_WORDS.contains(column) && !WRITTEN_BY_ACTS.contains(column)) {
                write(column);
            }
        }
    }

    /** The columns that are neither excused here nor hold their canary in any row of the article and its people. */
    List<String> missing() {
        return columns().stream().filter(column -> !NO_WORDS.contains(column)).filter(column -> database.text(
                "select 1 from " + table(column) + " where cast(" + name(column) + " as text) like ? limit 1",
                "%" + of(column) + "%").isEmpty()).toList();
    }

    /** Every column that can hold text, as {@code table.column}. */
    private Set<String> columns() {
        return new TreeSet<>(database.texts("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                and c.udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'xml', '_text', '_varchar')
                and c.table_name <> 'flyway_schema_history'"""));
    }

    private void write(String column) {
        String name = name(column);
        String value = switch (column) {
            case "member.email", "invitation.email" -> "'" + of(column) + ".' || " + name;
            case "article.address", "source.address" ->
                "coalesce(nullif(" + name + ", ''), 'https://example.org/') || '?" + of(column) + "'";
            case "notice.arguments" -> "array['" + of(column) + "']";
            default -> "coalesce(nullif(" + name + ", '') || ' ', '') || '" + of(column) + "'";
        };
        database.change("update " + table(column) + " set " + name + " = " + value + TOGETHER.getOrDefault(column, "")
                + " where " + rowsOf(table(column)) + " and " + ONLY_WHERE.getOrDefault(column, "true")
                + " and coalesce(cast(" + name + " as text), '') not like ?", "%" + of(column) + "%");
    }

    /** The rows of the article and of its people; of the settings, all. */
    private String rowsOf(String table) {
        if (SHARED.contains(table)) {
            return "newsroom_id = 1";
        }
        String claims = "claim_id in (select claim_id from claim where article_id = " + article + ")";
        for (var owned : List.of(
                Map.entry("article_id", "article_id = " + article),
                Map.entry("draft_id", "draft_id in (select draft_id from draft where article_id = " + article + ")"),
                Map.entry("claim_id", claims),
                Map.entry("source_id", "source_id in (select source_id from citation where " + claims + ")"),
                Map.entry("note_id", "note_id in (select note_id from claim_note where " + claims + ")"),
                Map.entry("arrival_id",
                        "arrival_id in (select arrival_id from arrival where article_id = " + article + ")"),
                Map.entry("member_id", "member_id in " + people),
                Map.entry("invited_by", "invited_by in " + people),
                Map.entry("imported_by", "imported_by in " + people))) {
            if (!database.text("select 1 from information_schema.columns where table_schema = 'public'"
                    + " and table_name = ? and column_name = ?", table, owned.getKey()).isEmpty()) {
                return owned.getValue();
            }
        }
        throw new AssertionError("nobody has said which rows of the table " + table + " belong to an article");
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String name(String column) {
        return column.substring(column.indexOf('.') + 1);
    }

    /** Puts the settings back, and takes away what other pages would show. */
    @Override
    public void close() {
        for (int i = 0; i < SHARED.size(); i++) {
            String table = SHARED.get(i);
            List<String> columns = database.texts("select column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name = ? and udt_name = 'text'", table);
            for (String name : columns) {
                database.change("update " + table + " now set " + name + " = before." + name
                        + " from jsonb_populate_recordset(null::" + table + ", ?::jsonb) before"
                        + " where (to_jsonb(now) ->> 'newsroom_id', to_jsonb(now) ->> 'place') is not distinct from"
                        + " (to_jsonb(before) ->> 'newsroom_id', to_jsonb(before) ->> 'place')"
                        + " and now." + name + " is distinct from before." + name, kept.get(i));
            }
        }
        database.change("delete from notice where member_id in " + people);
        database.change("delete from invitation where invited_by in " + people);
        database.change("delete from foreign_review where imported_by in " + people);
        database.change("delete from session where member_id in " + people);
        database.change("update member set active = false where member_id in " + people);
    }
}
