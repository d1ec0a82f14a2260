package org.touchstone.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;

/** Who is doing something, and when. */
public record Deed(Member by, Instant at) {

    MemberId member() {
        return by.memberId();
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
