package org.touchstone.claim;

/** Whether a quotation was established to have been said so by its claimant. */
public enum Attribution { UNCONFIRMED, CONFIRMED }
