package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;
import org.touchstone.source.SourceId;

/**
 * One claim's use of a source.
 *
 * @param number counted from 1 within the claim, never reused
 * @param locator where in the source: a page, a table, a time; at most 100 code points
 * @param quote the words of the source that matter, at most 2000
 * @param accessedOn the day it was read
 * @param note what the newsroom wants to remember of it, never public; at most 1000
 */
@Embeddable
public record Citation(
        int number,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "source_id")) SourceId sourceId,
        @Enumerated(EnumType.STRING) Stance stance, String locator, String quote,
        @Column(name = "accessed_on") LocalDate accessedOn, String note,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "cited_by")) MemberId citedBy) {

    /** What a form says of a citation, before it has its number. */
    public record Use(@Nullable Stance stance, @Nullable String locator, @Nullable String quote,
                      @Nullable LocalDate accessedOn, @Nullable String note) {
    }

    /** What a form would have said to make it. */
    Use use() {
        return new Use(stance, locator, quote, accessedOn, note);
    }

    /**
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    static Citation of(int number, SourceId sourceId, Use use, LocalDate today, MemberId by) {
        if (use.stance() == null) {
            throw new Refusal.Invalid("stance", "typed.missing");
        }
        LocalDate accessed = use.accessedOn() == null ? today : use.accessedOn();
        if (accessed.isAfter(today.plusDays(1))) {
            throw new Refusal.Invalid("accessedOn", "date.future");
        }
        return new Citation(number, sourceId, use.stance(), locator(use.locator()),
                Typed.optional("quote", use.quote(), 2_000).replace("\r\n", "\n"), accessed,
                Typed.optional("note", use.note(), 1_000), by);
    }

    private static String locator(@Nullable String typed) {
        String text = Typed.optional("locator", typed, 100);
        return text.isEmpty() ? text : Typed.line("locator", text, 100);
    }

    /** What an approval binds of it: everything but the newsroom's own note. */
    // of its lines only the quote can be several, so that no two citations have one text
    String bound() {
        return String.join("\n", Integer.toString(number), sourceId.toString(), stance.name(), locator, quote,
                accessedOn.toString());
    }
}
