package org.touchstone.publication;

import java.util.Optional;

/**
 * A part of the newest edition that is another one on the desk now.
 *
 * @param claim the claim's number, or 0 for the conclusion
 * @param wording what readers know the claim by; empty for the conclusion
 * @param obstacle why it cannot be corrected yet, the key of a refusal; nothing when it can
 */
public record ChangedPart(int claim, String wording, Optional<String> obstacle) {

    public boolean isConclusion() {
        return claim == 0;
    }

    public boolean isReady() {
        return obstacle.isEmpty();
    }
}
