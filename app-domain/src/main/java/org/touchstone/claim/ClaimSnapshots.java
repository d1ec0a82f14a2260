package org.touchstone.claim;

import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;

/** Turns a claim into what is kept of each of its revisions, and into what an approval binds. */
final class ClaimSnapshots {

    private ClaimSnapshots() {
    }

    static Snapshot of(Claim claim) {
        var fields = bound(claim);
        put(fields, "state", claim.state().name());
        put(fields, "attributionNote", claim.words().attributionNote());
        claim.assignee().ifPresent(assignee -> put(fields, "assignee", assignee.toString()));
        claim.due().ifPresent(due -> put(fields, "due", due.toString()));
        put(fields, "priority", claim.priority().name());
        claim.waiting().ifPresent(waiting -> put(fields, "waiting", waiting.until() + " " + waiting.whom()));
        claim.closing().ifPresent(closing -> {
            put(fields, "closedAs", closing.closedAs().name());
            put(fields, "closingReason", closing.reason());
            if (closing.duplicateOf() != null) {
                put(fields, "duplicateOf", closing.duplicateOf().toString());
            }
        });
        put(fields, "reason", claim.reason());
        if (claim.copyEdited()) {
            put(fields, "copyEdited", "yes");
        }
        claim.suggestedWording().ifPresent(suggested -> {
            put(fields, "suggested", suggested.words());
            put(fields, "suggestedAnswer", suggested.answer() == null ? "" : suggested.answer().name());
            put(fields, "suggestedReason", suggested.reason());
            put(fields, "suggestedIn", suggested.inDraft() == null ? "" : suggested.inDraft().toString());
        });
        if (!claim.standing().settled()) {
            put(fields, "standing", claim.standing().name());
        }
        return new Snapshot(fields);
    }

    static Sha256 fingerprint(Claim claim, Evidence evidence) {
        var fields = bound(claim);
        put(fields, "attributionNote", claim.words().attributionNote());
        claim.citations().forEach(citation -> put(fields, "source." + citation.number(),
                evidence.source(citation.sourceId()).digest().hex()));
        return new Snapshot(fields).digest();
    }

    private static TreeMap<String, String> bound(Claim claim) {
        var fields = new TreeMap<String, String>();
        put(fields, "wording", claim.words().wording());
        put(fields, "kind", claim.words().kind().name());
        put(fields, "claimant", claim.words().claimant());
        put(fields, "attribution", claim.words().attribution().name());
        put(fields, "exact", exact(claim));
        claim.citations().forEach(citation -> put(fields, "citation." + citation.number(), citation.bound()));
        // readers see them, and a rating without a number leans on them
        claim.searches().forEach(search -> put(fields, "search." + search.number(),
                String.join("\n", search.lookedFor(), search.place(), search.searchedOn().toString())));
        claim.verdict().ifPresent(verdict -> {
            put(fields, "rating", verdict.rating());
            put(fields, "rationale", verdict.rationale());
        });
        return fields;
    }

    /** Whether two places hold the same words; how far they stand apart and where lines end is no part of them. */
    static boolean sameWords(String one, String other) {
        return unbroken(one).equals(unbroken(other));
    }

    private static String unbroken(String exact) {
        return exact.replaceAll("[\\s\\u2028]+", " ");
    }

    // of the newest draft the claim stands in: the same words moved elsewhere are the same; a line end within one place
    // must not look like the border of two
    private static String exact(Claim claim) {
        DraftId newest = claim.anchors().stream().map(Anchor::draftId)
                .max(Comparator.comparingLong(DraftId::value)).orElse(new DraftId(0));
        return claim.anchorsIn(newest).stream().map(anchor -> unbroken(anchor.exact())).sorted()
                .collect(Collectors.joining("\n"));
    }

    private static void put(TreeMap<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
