package org.touchstone.web.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Stance;
import org.touchstone.source.SourceKind;

/** Claims and citations as tables that are safe to open. */
class ExportsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠x"})
    void noCellIsTakenForAFormula(String cell) {
        String row = new CsvText().row("a", cell).toString();
        assertThat(row.replace("\"", "")).isEqualTo("\ufeffa,'" + cell + "\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheStandardAsksForIt() {
        assertThat(new CsvText().row("a,b", "say \"no\"", "two\nlines", null, "plain", 7).toString())
                .isEqualTo("\ufeff\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,plain,7\r\n");
    }

    @Test
    void formulaInAWordingOrSourceIsMadeSafe() {
        var desk = new Newsdesk();
        ArticleId wall = desk.ownDraft();
        ClaimId claimId = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
                desk.words(wall, "It was dug in 1820."), "=cmd|' /C calc'!A0", null, null);
        desk.cite(desk.ben, claimId, desk.source(SourceKind.DATA, "@SUM(1)", "Town"), Stance.SUPPORTS);
        desk.suggest(desk.ada, claimId, "-1 it was not");
        var record = desk.seeRecord.see(desk.ada, wall, false);
        assertThat(RecordTables.claims(record)).contains("\r\n1,'=cmd|' /C calc'!A0,STATEMENT", ",'-1 it was not,")
                .contains(",CLAIM_UNDECIDED,");
        assertThat(RecordTables.citations(record)).contains("\r\n1,1,SUPPORTS,'@SUM(1),DATA,");
    }

    @Test
    void confidentialSourceIsNoRow() {
        var desk = new Newsdesk();
        ArticleId wall = desk.article();
        ClaimId claimId = desk.claim(wall, "It was dug in 1820.");
        desk.cite(desk.ben, claimId, desk.addSource.add(desk.ben,
                Newsdesk.details(SourceKind.INTERVIEW, "A quiet talk", "Clerk"), true), Stance.SUPPORTS);
        assertThat(RecordTables.citations(desk.seeRecord.see(desk.ben, wall, false))).doesNotContain("quiet");
        assertThat(RecordTables.citations(desk.seeRecord.see(desk.ben, wall, true))).contains("A quiet talk", "yes");
        assertThat(RecordTables.citations(desk.seeRecord.see(desk.jo, wall, true))).doesNotContain("quiet");
    }
}
