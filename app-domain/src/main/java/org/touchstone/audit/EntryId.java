package org.touchstone.audit;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * An entry's place: which chain (an article's number, or 0 for the newsroom), and which entry of it, from 1. Entries of
 * one chain are numbered in the order their transactions commit, so the number also tells what is news in an article.
 */
@Embeddable
public record EntryId(long chain, long number) implements Serializable {
}
