package org.touchstone.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.Origin;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.Stance;
import org.touchstone.language.Span;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceKind;

/**
 * The text of an invented article about an invented town, and what an invented newsroom found in it. Nothing in it is
 * true, nobody in it exists, and its sources say so themselves.
 */
record InventedArticle(String text, ArticleDetails details, List<Finding> findings, List<Aside> asides,
                       String conclusion) {

    /** A claim: the words it stands on, what it says, and, once it was checked, what came out. */
    record Finding(String words, ClaimWords claim, @Nullable String rating, String rationale, @Nullable Proof proof) {
    }

    /** An invented source and how the claim uses it. */
    record Proof(SourceDetails source, Stance stance, String locator, String quote) {
    }

    /** A sentence set aside: words from it, and as what. */
    record Aside(String words, MarkKind kind, String reason) {
    }

    /** Where the words stand in the draft, in code points. */
    static Span place(Draft draft, String words) {
        int at = draft.text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the draft: " + words);
        }
        int start = draft.text().codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    static InventedArticle harbour(LocalDate today) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("The council finished dredging the inner harbour in March 2024",
                statement("The council of Marlow Bay finished dredging the inner harbour in March 2024."),
                "TRUE", "The harbour log closes the works on **22 March 2024**.",
                proof(SourceKind.PRIMARY_DOCUMENT, "Harbour log 2024 (invented)", "Marlow Bay Harbour Office",
                        Stance.SUPPORTS, "p. 12", "works closed 22 March")));
        findings.add(new Finding("“We have halved the risk of flooding for every home on the waterfront,”",
                ClaimWords.of("Dredging the inner harbour halved the risk of flooding for every waterfront home in "
                        + "Marlow Bay.", ClaimKind.QUOTATION, "the leader of Marlow Bay council",
                        Attribution.CONFIRMED, "The council’s own recording of the meeting (invented)."),
                "HALF_TRUE", "The published study finds half the *height of surges* at the inner quay, for 310 of 540 "
                        + "homes. It does not estimate the risk of flooding, and says nothing of the east bank.",
                proof(SourceKind.PRIMARY_DOCUMENT, "Harbour model study, final report (invented)", "Tern Hydraulics",
                        Stance.REFUTES, "p. 41", "a reduction of 48 per cent in peak level at gauge 2")));
        findings.add(new Finding("The work cost £4.1 million, a third less than the estimate",
                statement("The dredging cost £4.1 million, a third less than the estimate."),
                "FALSE", "The tender estimate was £4.4 million: the work cost **seven per cent** less, not a third.",
                proof(SourceKind.DATA, "Tender register 2022 (invented)", "County records", Stance.REFUTES, "table 3",
                        "estimate 4.4, outturn 4.1")));
        findings.add(new Finding("Tide gauges recorded 14 surges above the old wall between 2015 and 2023",
                statement("Tide gauges at Marlow Bay recorded 14 surges above the old wall between 2015 and 2023."),
                "TRUE", "The gauge’s record lists fourteen.",
                proof(SourceKind.DATA, "Gauge 2, readings 2015–2023 (invented)", "County records", Stance.SUPPORTS,
                        "sheet 1", "")));
        findings.add(new Finding("Insurers said premiums on the quay had fallen by nine per cent",
                statement("Insurance premiums on the quay of Marlow Bay fell by nine per cent after the work."),
                "UNPROVEN", "No insurer publishes premiums by street, and none answered.", null));
        return new InventedArticle("""
                Harbour dredging “halved” flood risk, says Marlow Bay council

                The council finished dredging the inner harbour in March 2024, eleven weeks behind schedule. It was a \
                triumph of patience over paperwork. Boats that had waited at anchor since the autumn came in on the \
                first spring tide.

                “We have halved the risk of flooding for every home on the waterfront,” the council’s leader told \
                residents. The work cost £4.1 million, a third less than the estimate, according to a leaflet sent to \
                2,300 addresses.

                Insurers said premiums on the quay had fallen by nine per cent since the work ended. Nobody the \
                Courier spoke to had seen a cheaper bill.

                Tide gauges recorded 14 surges above the old wall between 2015 and 2023; there has been one since. \
                What the sea does next is anybody’s guess.

                Marlow Bay Courier: tides, times and tattle
                """, ArticleDetails.of("Harbour dredging “halved” flood risk, says Marlow Bay council",
                "A. Nobody (invented)", "Marlow Bay Courier (invented)", "", "en", today.minusDays(8),
                Origin.THIRD_PARTY, true), findings,
                List.of(new Aside("It was a triumph", MarkKind.OPINION, ""),
                        new Aside("What the sea does next", MarkKind.NOT_CHECKABLE, ""),
                        new Aside("Marlow Bay Courier: tides", MarkKind.EXTRANEOUS, "")),
                "Two of five claims hold. The headline does not: the study measured the *height of surges* at one "
                        + "quay, not the risk of flooding, and left out the east bank.");
    }

    static InventedArticle ferry(LocalDate today) {
        return new InventedArticle("""
                Ferry subsidy pays for itself, operator claims

                The ferry between Marlow Bay and Gull Island carried 210,000 passengers last summer. Every pound of \
                subsidy brought three pounds into the town, the operator said.

                No other town in the county runs a night boat. The crossing is the prettiest on the coast.

                The council decides on the subsidy in the spring.
                """, ArticleDetails.of("Ferry subsidy pays for itself, operator claims", "",
                "Gull Island Post (invented)", "", "en", today.minusDays(2), Origin.THIRD_PARTY, false),
                List.of(new Finding("The ferry between Marlow Bay and Gull Island carried 210,000 passengers last "
                                + "summer",
                                statement("The ferry between Marlow Bay and Gull Island carried 210,000 passengers "
                                        + "last summer."), "TRUE", "The operator’s figures say so.",
                                proof(SourceKind.DATA, "Passenger counts (invented)", "Gull Island Ferries",
                                        Stance.SUPPORTS, "June to August", "")),
                        new Finding("Every pound of subsidy brought three pounds into the town",
                                statement("Every pound of ferry subsidy brings three pounds into Marlow Bay."), null,
                                "", null),
                        new Finding("No other town in the county runs a night boat",
                                statement("No other town in the county of Marlow Bay runs a night boat."), null, "",
                                null)),
                List.of(new Aside("The crossing is the prettiest", MarkKind.OPINION, "")), "");
    }

    private static ClaimWords statement(String wording) {
        return ClaimWords.of(wording, ClaimKind.STATEMENT, "", null, null);
    }

    private static Proof proof(SourceKind kind, String title, String publisher, Stance stance, String locator,
                               String quote) {
        return new Proof(SourceDetails.of(kind, title, publisher, publisher, ""), stance, locator, quote);
    }
}
