package org.touchstone.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts one member's changes together with what others changed since the member looked. A field only one of them
 * changed takes that change; a field both changed to different things is a conflict, and then nothing is taken.
 */
public final class Merge {

    private final List<Refusal.Conflict> conflicts = new ArrayList<>();

    /**
     * The value a field ends up with.
     *
     * @param base what the member saw
     * @param theirs what it is now
     * @param yours what the member wants
     */
    public <T extends @Nullable Object> T field(String name, T base, T theirs, T yours) {
        if (Objects.equals(base, yours) || Objects.equals(theirs, yours)) {
            return theirs;
        }
        if (!Objects.equals(base, theirs)) {
            conflicts.add(new Refusal.Conflict(name, said(base), said(theirs), said(yours)));
        }
        return yours;
    }

    /**
     * To be called after the last field.
     *
     * @throws Refusal.Stale with every field both changed
     */
    public void mustAgree() {
        if (!conflicts.isEmpty()) {
            throw new Refusal.Stale(conflicts);
        }
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
