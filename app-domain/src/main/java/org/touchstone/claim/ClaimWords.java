package org.touchstone.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Merge;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * What a claim says and who is said to claim it.
 *
 * @param wording what is claimed, so that it can be understood alone; at most 500 code points
 * @param claimant who claims it, at most 200; empty when it is the article itself
 * @param attribution of a QUOTATION, whether it was said so; UNCONFIRMED for a STATEMENT
 * @param attributionNote how that was established, at most 1000
 */
@Embeddable
public record ClaimWords(String wording, @Enumerated(EnumType.STRING) ClaimKind kind, String claimant,
                         @Enumerated(EnumType.STRING) Attribution attribution,
                         @Column(name = "attribution_note") String attributionNote) {

    /** The longest wording, in code points. */
    public static final int WORDING_LIMIT = 500;

    /**
     * Checks what was typed.
     *
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    public static ClaimWords of(@Nullable String wording, @Nullable ClaimKind kind, @Nullable String claimant,
                                @Nullable Attribution attribution, @Nullable String attributionNote) {
        ClaimKind known = kind == null ? ClaimKind.STATEMENT : kind;
        boolean quoted = known == ClaimKind.QUOTATION;
        String who = Typed.optional("claimant", claimant, 200);
        if (quoted && attribution == Attribution.CONFIRMED && who.isEmpty()) {
            throw new Refusal.Invalid("claimant", "claim.claimantMissing");
        }
        return new ClaimWords(Typed.line("wording", oneLine(wording), WORDING_LIMIT), known, who,
                quoted && attribution != null ? attribution : Attribution.UNCONFIRMED,
                quoted ? Typed.optional("attributionNote", attributionNote, 1_000).replace("\r\n", "\n") : "");
    }

    /**
     * Takes from both sides what only one of them changed since the base, and checks what comes of it.
     *
     * @throws Refusal.Stale when both changed the same field to something else
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    ClaimWords merged(ClaimWords base, ClaimWords yours) {
        var merge = new Merge();
        var merged = new ClaimWords(
                merge.field("wording", base.wording, wording, yours.wording),
                merge.field("kind", base.kind, kind, yours.kind),
                merge.field("claimant", base.claimant, claimant, yours.claimant),
                merge.field("attribution", base.attribution, attribution, yours.attribution),
                merge.field("attributionNote", base.attributionNote, attributionNote, yours.attributionNote));
        merge.mustAgree();
        return of(merged.wording, merged.kind, merged.claimant, merged.attribution, merged.attributionNote);
    }

    // words selected across a line end are one sentence all the same
    private static @Nullable String oneLine(@Nullable String typed) {
        return typed == null ? null : typed.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
