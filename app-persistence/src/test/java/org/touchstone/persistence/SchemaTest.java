package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.article.MarkKind;
import org.touchstone.article.Origin;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Priority;
import org.touchstone.claim.Stance;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.inbox.Concern;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.Outbox;
import org.touchstone.publication.Conclusion;
import org.touchstone.publication.ReportOutcome;
import org.touchstone.publication.Standing;
import org.touchstone.source.SourceKind;

/** What the database itself sees to. */
@ExtendWith(DatabaseTest.class)
class SchemaTest {

    private final TestDatabase database;

    SchemaTest(TestDatabase database) {
        this.database = database;
    }

    static Stream<Arguments> enumColumns() {
        return Stream.of(
                Arguments.of("article_origin_known", "origin", Origin.class),
                Arguments.of("mark_kind_known", "kind", MarkKind.class),
                Arguments.of("source_kind_known", "kind", SourceKind.class),
                Arguments.of("claim_state_known", "state", ClaimState.class),
                Arguments.of("claim_kind_known", "kind", ClaimKind.class),
                Arguments.of("claim_attribution_known", "attribution", Attribution.class),
                Arguments.of("claim_priority_known", "priority", Priority.class),
                Arguments.of("claim_closed_as_known", "closed_as", ClosedAs.class),
                Arguments.of("citation_stance_known", "stance", Stance.class),
                Arguments.of("claim_suggested_answer_known", "suggested_answer", SuggestedWording.Answer.class),
                Arguments.of("claim_revision_act_known", "act", ClaimAct.class),
                Arguments.of("inbox_item_concern_known", "concern", Concern.class),
                Arguments.of("letter_choice_known", "choice", LetterChoice.class),
                Arguments.of("outbox_outcome_known", "outcome", Outbox.Outcome.class),
                Arguments.of("conclusion_state_known", "state", Conclusion.State.class),
                Arguments.of("publication_standing_known", "standing", Standing.class),
                Arguments.of("reader_report_outcome_known", "outcome", ReportOutcome.class));
    }

    @ParameterizedTest
    @MethodSource("enumColumns")
    void everyWordOfTheModelIsTakenAndNoOther(String constraint, String column, Class<? extends Enum<?>> words)
            throws SQLException {
        String rule = only("select pg_get_expr(conbin, conrelid) from pg_constraint where conname = '"
                + constraint + "'");
        List<String> known = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();

        assertThat(known).allMatch(word -> holds(rule, column, word));
        assertThat(List.of("", "NOBODY", known.get(0).toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(word -> holds(rule, column, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update draft set number = 2", "delete from draft", "truncate draft cascade",
            "update claim_revision set act = 'EDIT'", "delete from claim_revision", "truncate claim_revision",
            "update edition set content = ''", "delete from edition", "truncate edition cascade",
            "update correction set what = 'x'", "delete from correction", "truncate correction",
            "update audit_entry set act = ''", "delete from audit_entry", "truncate audit_entry",
            "delete from audit_chain", "truncate audit_chain"})
    void whatIsKeptForEverCanBeNeitherChangedNorRemoved(String sql) {
        String table = sql.replaceFirst("^(update|delete from|truncate) ", "").split(" ")[0];

        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class)
                .hasMessageContaining(" is refused: its rows are kept for ever as they were written")
                .hasMessageContaining(sql.contains("cascade") ? "TRUNCATE" : table);
        // not even for one who says that no triggers are to fire
        assertThatThrownBy(() -> run("set session_replication_role = replica; " + sql))
                .hasMessageContaining(" is refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "insert into stored_file values (repeat('0', 64), 'abc', 3)",
            "insert into stored_file values (encode(sha256('abc'), 'hex'), 'abc', 4)"})
    void fileIsKeptUnderItsOwnDigestAndSizeAlone(String sql) {
        assertThatThrownBy(() -> run(sql)).hasMessageContaining("violates check constraint \"stored_file_");
    }

    private boolean holds(String rule, String column, String word) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select " + rule + " from (select cast(? as text) as " + column + ") as one")) {
            statement.setString(1, word);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(rule, e);
        }
    }

    private String only(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).as(sql).isTrue();
            return answer.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
