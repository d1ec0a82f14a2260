package org.touchstone.deploy.soak;

/**
 * How long one of the others waited until their page showed an act.
 *
 * @param millis since it was asked for, its own time with the server included
 */
record Wait(Said act, Person other, long millis) {
}
