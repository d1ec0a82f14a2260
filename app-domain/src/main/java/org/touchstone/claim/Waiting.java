package org.touchstone.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * That a claim waits for somebody outside, such as a person asked for a reply.
 *
 * @param whom at most 200 code points
 * @param until the day it is looked at again
 */
@Embeddable
public record Waiting(@Column(name = "waiting_for") String whom, @Column(name = "waiting_until") LocalDate until) {
}
