package org.touchstone.newsroom;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * Something that somebody did and that must leave an audit entry. Every event of the model is one. It speaks in ids,
 * states and digests only, never in free text, so that a text can be redacted later and the audit still verifies.
 */
public interface Happening {

    /** The chain for what belongs to no article: people, settings, sources. */
    long NEWSROOM_CHAIN = 0;

    /** The number of the article it belongs to, or {@link #NEWSROOM_CHAIN}. */
    default long chain() {
        return NEWSROOM_CHAIN;
    }

    /** Who did it. */
    MemberId by();

    /** When, in UTC and microseconds. */
    Instant at();

    /** What was done, in a stable word such as {@code claim.approve}. */
    String act();

    /** What it was done to, such as {@code claim/12}. */
    String subject();

    /** The version of the subject that the act made. */
    int revision();

    /** The state before, or the empty string where there is none. */
    default String before() {
        return "";
    }

    /** The state after, or the empty string where there is none. */
    default String after() {
        return "";
    }

    /** Whether something that readers see may be another afterwards: an edition, how it stands, the newsroom itself. */
    default boolean seenByReaders() {
        return Stream.of("edition.", "publication.", "newsroom.", "report.").anyMatch(act()::startsWith);
    }

    /** SHA-256 in hexadecimal of the content the act bound or made, or the empty string. */
    default String digest() {
        return "";
    }
}
