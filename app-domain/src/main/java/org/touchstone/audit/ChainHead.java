package org.touchstone.audit;

/**
 * The last entry of a chain.
 *
 * @param number 0 when the chain has none yet
 * @param hash 64 zeros when the chain has none yet
 */
public record ChainHead(long chain, long number, String hash) {

    private static final String BEGINNING = "0".repeat(64);

    /** The head of a chain without entries. */
    public static ChainHead beginning(long chain) {
        return new ChainHead(chain, 0, BEGINNING);
    }
}
