package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * What was looked for, where and when; a rating that says nothing is so needs one.
 *
 * @param number counted from 1 within the claim, never reused
 * @param lookedFor at most 300 code points
 * @param place the archive, register, database or person asked, at most 300
 */
@Embeddable
public record SearchRecord(
        int number, @Column(name = "looked_for") String lookedFor, String place,
        @Column(name = "searched_on") LocalDate searchedOn,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "searched_by")) MemberId searchedBy) {

    /** A search as a snapshot tells it. */
    static SearchRecord of(int number, Snapshot snapshot, MemberId by) {
        String[] lines = snapshot.value("search." + number).split("\n", 3);
        return new SearchRecord(number, lines[0], lines[1], LocalDate.parse(lines[2]), by);
    }

    /**
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    static SearchRecord of(int number, @Nullable String lookedFor, @Nullable String place,
                           @Nullable LocalDate searchedOn, LocalDate today, MemberId by) {
        LocalDate on = searchedOn == null ? today : searchedOn;
        if (on.isAfter(today.plusDays(1))) {
            throw new Refusal.Invalid("searchedOn", "date.future");
        }
        return new SearchRecord(number, Typed.line("lookedFor", lookedFor, 300), Typed.line("place", place, 300), on,
                by);
    }
}
