package org.touchstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.audit.VerifyAudit.Fault;
import org.touchstone.audit.VerifyAudit.Reason;
import org.touchstone.claim.ClaimId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceKind;

/** The audit holds no free text, and says which entry was tampered with. */
class AuditTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final long chain = wall.value();

    @BeforeEach
    void somethingHappened() {
        ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
        desk.approved(built);
        desk.article("Another article");
    }

    private List<Fault> faults() {
        return desk.verifyAudit.verify(desk.kim).faults();
    }

    private List<AuditEntry> rows() {
        return desk.trail.rows(chain);
    }

    private static void tamper(AuditEntry entry, String column, Object value) {
        try {
            Field field = AuditEntry.class.getDeclaredField(column);
            field.setAccessible(true);
            field.set(entry, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void untouchedAuditIsSound() {
        var finding = desk.verifyAudit.verify(desk.kim);
        assertThat(finding.sound()).isTrue();
        assertThat(finding.chains()).isEqualTo(3);
        assertThat(finding.entries()).isEqualTo(desk.trail.size()).isEqualTo(desk.board.happened().size());
    }

    @Test
    void eachArticleHasItsChainAndSourcesTheNewsrooms() {
        assertThat(rows()).extracting(AuditEntry::act).containsExactly("article.import", "claim.make", "claim.assign",
                "claim.cite", "claim.propose", "claim.approve");
        assertThat(desk.trail.rows(0)).extracting(AuditEntry::act).containsExactly("source.add");
        assertThat(rows()).extracting(row -> row.entryId().number()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void entrySaysWhoDidWhatWhenToWhichVersion() {
        AuditEntry approval = rows().get(5);
        assertThat(approval.doneBy()).isEqualTo(desk.jo.memberId());
        assertThat(approval.subject()).isEqualTo("claim/1");
        assertThat(approval.revision()).isEqualTo(5);
        assertThat(approval.stateBefore()).isEqualTo("PROPOSED");
        assertThat(approval.stateAfter()).isEqualTo("APPROVED");
        assertThat(approval.digest()).isEqualTo(
                desk.get(new ClaimId(1)).approval().orElseThrow().fingerprint().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "subject", "stateBefore", "stateAfter", "digest", "previous", "hash"})
    void alteredEntryIsNamed(String column) {
        tamper(rows().get(2), column, "0".repeat(64));
        assertThat(faults()).containsExactly(new Fault(chain, 3, Reason.ALTERED));
    }

    @Test
    void alteredMemberTimeAndRevisionAreNamed() {
        tamper(rows().get(1), "doneBy", desk.kim.memberId());
        assertThat(faults()).containsExactly(new Fault(chain, 2, Reason.ALTERED));
        tamper(rows().get(0), "doneAt", rows().get(1).doneAt());
        assertThat(faults()).containsExactly(new Fault(chain, 1, Reason.ALTERED));
        tamper(desk.trail.rows(0).get(0), "revision", 9);
        assertThat(faults()).containsExactly(new Fault(0, 1, Reason.ALTERED), new Fault(chain, 1, Reason.ALTERED));
    }

    @Test
    void alteredEntryWithItsHashMadeToFitIsFoundOutByTheNext() {
        tamper(rows().get(2), "stateAfter", "APPROVED");
        tamper(rows().get(2), "hash", rows().get(2).computedHash());
        assertThat(faults()).containsExactly(new Fault(chain, 4, Reason.BROKEN));
    }

    @Test
    void alteredLastEntryWithItsHashMadeToFitIsFoundOutByTheHead() {
        tamper(rows().get(5), "stateAfter", "RETURNED");
        tamper(rows().get(5), "hash", rows().get(5).computedHash());
        assertThat(faults()).containsExactly(new Fault(chain, 6, Reason.CUT));
    }

    @Test
    void removedEntryIsFoundOutAtTheOneAfterIt() {
        rows().remove(2);
        assertThat(faults()).containsExactly(new Fault(chain, 4, Reason.BROKEN));
    }

    @Test
    void removedFirstEntryIsFoundOut() {
        rows().remove(0);
        assertThat(faults()).containsExactly(new Fault(chain, 2, Reason.BROKEN));
    }

    @Test
    void cutEndIsNamedByTheFirstEntryMissing() {
        rows().remove(5);
        rows().remove(4);
        assertThat(faults()).containsExactly(new Fault(chain, 5, Reason.CUT));
    }

    @Test
    void chainOfWhichEveryEntryWasRemovedIsFoundOut() {
        rows().clear();
        assertThat(faults()).containsExactly(new Fault(chain, 1, Reason.CUT));
    }

    @Test
    void entriesExchangedAreFoundOut() {
        AuditEntry second = rows().remove(1);
        rows().add(2, second);
        assertThat(faults()).containsExactly(new Fault(chain, 3, Reason.BROKEN));
    }

    @Test
    void onlyAdminsVerify() {
        assertThatThrownBy(() -> desk.verifyAudit.verify(desk.jo)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void auditHoldsNoFreeText() {
        String canary = "CANARY";
        ArticleId article = desk.importArticle.take(desk.ada, canary, Newsdesk.thirdParty(canary), null);
        desk.mark(desk.ada, article, MarkKind.WAIVED, canary, canary);
        ClaimId claim = desk.claim(article, canary);
        desk.assign(claim, desk.ada);
        desk.cite(desk.ada, claim, desk.source(SourceKind.DATA, canary, canary), org.touchstone.claim.Stance.SUPPORTS);
        desk.recordSearch.record(desk.ada, claim, canary, canary, null);
        desk.writeNote.write(desk.ada, claim, canary);
        desk.propose(desk.ada, claim, "TRUE", canary);
        desk.giveBack(desk.jo, claim, canary);
        desk.proposeConclusion.propose(desk.ada, article, null, canary);
        assertThat(Set.copyOf(desk.trail.rows(article.value()))).isNotEmpty();
        assertThat(desk.trail.chains().stream().flatMap(desk.trail::entries))
                .allSatisfy(entry -> assertThat(String.join("|", entry.act(), entry.subject(), entry.stateBefore(),
                        entry.stateAfter(), entry.digest())).doesNotContainIgnoringCase(canary));
    }

    @Test
    void everyEventLeavesOneEntryInItsOrder() {
        assertThat(rows()).extracting(AuditEntry::act).containsExactlyElementsOf(desk.board.happened().stream()
                .filter(event -> event.chain() == chain).map(org.touchstone.newsroom.Happening::act).toList());
    }
}
