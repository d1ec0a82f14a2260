package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what a form asks for, unless the very same form was sent before. */
@Dependent
public class DoOnce {

    private final OnceOnly onceOnly;
    private final Clock clock;

    @Inject
    public DoOnce(OnceOnly onceOnly, Clock clock) {
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /**
     * Does the act in one transaction with the note that it was done; an act that was refused may be tried again.
     *
     * @param actKey the key the form was made with; a request without a key, which no form of ours sends, is done
     * @return what the act made; empty when it was done before, or when it makes nothing
     * @throws Refusal.Invalid when the key is no key
     */
    @Transactional
    public <T> Optional<T> once(@Nullable String actKey, Member member, Supplier<T> act) {
        if (actKey != null && !actKey.isEmpty() && !onceOnly.first(key(actKey), member.memberId(), clock.instant())) {
            return Optional.empty();
        }
        return Optional.ofNullable(act.get());
    }

    private static UUID key(String actKey) {
        try {
            return UUID.fromString(actKey);
        } catch (IllegalArgumentException noKey) {
            throw new Refusal.Invalid("act-key", "actKey");
        }
    }
}
