package org.touchstone.claim;

/** How urgent a claim is among others due the same day. */
public enum Priority { HIGH, NORMAL, LOW }
