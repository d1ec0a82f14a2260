package org.touchstone.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.article.ArticleId;
import org.touchstone.audit.AuditEntry;
import org.touchstone.audit.ChainHead;
import org.touchstone.audit.VerifyAudit;
import org.touchstone.claim.Citation;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Stance;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

@ExtendWith(DatabaseTest.class)
class StoredAuditTrailTest {

    private final TestDatabase database;
    private Desks desks;

    StoredAuditTrailTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @Test
    void chainUnderSixteenWritersAtOnceVerifies() throws InterruptedException {
        ArticleId one = desks.article(Desks.TEXT);
        ArticleId two = desks.article("Another article. It has a claim.");
        var writers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            int writer = i;
            writers.add(() -> {
                for (int act = 0; act < 10; act++) {
                    desks.claim(writer % 4 == 3 ? two : one, writer % 4 == 3 ? "It has a claim" : "built in 1962");
                }
                return writer;
            });
        }

        assertThat(Desks.atOnce(writers)).allMatch(Integer.class::isInstance);

        VerifyAudit.Finding finding = verified();
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.entries()).isEqualTo(162);
        assertThat(finding.chains()).isEqualTo(2);
        assertThat(desks.<ChainHead>ask(desk -> desk.trail.head(two.value())).number()).isEqualTo(41);
    }

    @Test
    void auditVerifiedWhileOthersWriteIsSound() throws InterruptedException {
        ArticleId article = desks.article(Desks.TEXT);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 4; i++) {
            acts.add(() -> {
                for (int act = 0; act < 20; act++) {
                    desks.claim(article, "built in 1962");
                }
                return List.of();
            });
            acts.add(() -> {
                var faults = new ArrayList<VerifyAudit.Fault>();
                for (int look = 0; look < 20; look++) {
                    faults.addAll(verified().faults());
                }
                return faults;
            });
        }

        assertThat(Desks.atOnce(acts)).containsOnly(List.of());
    }

    @Test
    void tamperedRowIsNamed() {
        ArticleId article = desks.article(Desks.TEXT);
        desks.claim(article, "built in 1962");
        desks.claim(article, "in 1962");
        tamper("update audit_entry set done_by = " + desks.jo.memberId() + " where chain = " + article
                + " and number = 2");

        assertThat(verified().faults()).containsExactly(
                new VerifyAudit.Fault(article.value(), 2, VerifyAudit.Reason.ALTERED));
    }

    @Test
    void removedRowIsMissed() {
        ArticleId article = desks.article(Desks.TEXT);
        desks.claim(article, "built in 1962");
        desks.claim(article, "in 1962");
        tamper("delete from audit_entry where chain = " + article + " and number = 2");

        assertThat(verified().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.chain()).isEqualTo(article.value());
            assertThat(fault.reason()).isEqualTo(VerifyAudit.Reason.BROKEN);
        });
    }

    @Test
    void chainRemovedWholeIsMissed() {
        ArticleId article = desks.article(Desks.TEXT);
        tamper("delete from audit_entry where chain = " + article);

        assertThat(verified().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.chain()).isEqualTo(article.value());
            assertThat(fault.reason()).isEqualTo(VerifyAudit.Reason.CUT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T12:00:00Z", "2026-11-22T12:00:00.100Z", "2026-11-22T12:00:00.000001Z",
            "2026-03-29T01:30:00.999999Z", "2026-10-25T00:30:00Z", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08.500Z"})
    void timeIsTheSameWordBeforeAndAfterInEveryZone(String time) {
        TimeZone before = TimeZone.getDefault();
        try {
            ClaimId claim = desks.claim(desks.article(Desks.TEXT), "built in 1962");
            SourceId source = desks.source(SourceKind.DATA, "Table");
            for (String zone : List.of("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Chatham")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                desks.at(Instant.parse(time)).act(desk -> {
                    desk.entityManager().createNativeQuery("set local timezone = '" + zone + "'").executeUpdate();
                    desk.citeSource.cite(desks.ben, claim, source, new Citation.Use(Stance.CONTEXT, "", "", null, ""));
                });
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            desks.act(desk -> {
                desk.entityManager().createNativeQuery("set local timezone = 'America/Lima'").executeUpdate();
                assertThat(desk.revisions.ofClaim(claim)).filteredOn(revision -> revision.revision() > 1)
                        .hasSize(4).allMatch(revision -> revision.doneAt().toString().equals(time));
                assertThat(desk.verifyAudit.verify(desks.kim).sound()).isTrue();
            });
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void entriesOfAChainComeByNumber() {
        ArticleId article = desks.article(Desks.TEXT);
        desks.proposed(desks.claim(article, "built in 1962"));

        desks.act(desk -> {
            try (Stream<AuditEntry> entries = desk.trail.entries(article.value())) {
                assertThat(entries.map(AuditEntry::act)).containsExactly("article.import", "claim.make",
                        "claim.assign", "claim.cite", "claim.propose");
            }
            assertThat(desk.trail.chains()).containsExactly(0L, article.value());
            assertThat(desk.trail.head(99)).isEqualTo(ChainHead.beginning(99));
        });
    }

    @Test
    void newestEntriesAreCountedAndPagedOfOneChainOrOfAll() {
        ArticleId article = desks.article(Desks.TEXT);
        desks.proposed(desks.claim(article, "built in 1962"));

        desks.act(desk -> {
            assertThat(desk.trail.count(null)).isEqualTo(6);
            assertThat(desk.trail.count(article.value())).isEqualTo(5);
            assertThat(desk.trail.count(99L)).isZero();
            assertThat(desk.trail.newest(null, 0, 3)).extracting(AuditEntry::act)
                    .containsExactly("claim.propose", "claim.cite", "source.add");
            assertThat(desk.trail.newest(null, 3, 3)).extracting(AuditEntry::act)
                    .containsExactly("claim.assign", "claim.make", "article.import");
            assertThat(desk.trail.newest(0L, 0, 9)).extracting(AuditEntry::act).containsExactly("source.add");
        });
    }

    private VerifyAudit.Finding verified() {
        return desks.ask(desk -> desk.verifyAudit.verify(desks.kim));
    }

    private void tamper(String sql) {
        desks.act(desk -> {
            desk.entityManager().createNativeQuery("alter table audit_entry disable trigger audit_entry_kept")
                    .executeUpdate();
            desk.entityManager().createNativeQuery(sql).executeUpdate();
        });
    }
}
