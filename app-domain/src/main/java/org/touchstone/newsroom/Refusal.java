package org.touchstone.newsroom;

import java.time.Duration;
import java.util.List;

/**
 * What the model says no to. It carries the key of a sentence in the message bundle ({@code refusal.} and the key)
 * with its arguments, so that whoever speaks HTTP can say it in the reader's words. Being unchecked it rolls the use
 * case's transaction back.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence that says why, for example {@code fourEyes.wroteIt}. */
    public String key() {
        return key;
    }

    /** What the sentence's placeholders stand for, in their order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Whoever asks may not do this; told as HTTP 403. */
    public static class NotAllowed extends Refusal {
        public NotAllowed(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** There is no such thing, or none that this member may see: the two are not told apart. HTTP 404. */
    public static class NotFound extends Refusal {
        public NotFound(String what) {
            super("notFound." + what);
        }
    }

    /** It was public here and was taken away; told as HTTP 410, and as 451 when the law asks for it. */
    public static class Gone extends Refusal {
        private final boolean byLaw;

        public Gone(boolean byLaw, String key, Object... arguments) {
            super(key, arguments);
            this.byLaw = byLaw;
        }

        public boolean byLaw() {
            return byLaw;
        }
    }

    /** The state it is in does not allow it; told as HTTP 409. */
    public static class NotNow extends Refusal {
        public NotNow(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Too many attempts: it may be tried again after the wait. HTTP 429. */
    public static class TooSoon extends NotNow {
        private final Duration wait;

        public TooSoon(String key, Duration wait) {
            super(key, wait.plusMillis(999).toSeconds());
            this.wait = wait;
        }

        public Duration waiting() {
            return wait;
        }
    }

    /** What was typed or sent cannot be taken; told beside its field, as HTTP 422. */
    public static class Invalid extends Refusal {
        private final String field;

        public Invalid(String field, String key, Object... arguments) {
            super(key, arguments);
            this.field = field;
        }

        /** The name of the field that caused it. */
        public String field() {
            return field;
        }
    }

    /** Somebody else changed the same thing meanwhile; both texts are shown. HTTP 409. */
    public static class Stale extends Refusal {
        private final transient List<Conflict> conflicts;

        public Stale(List<Conflict> conflicts) {
            this("stale", conflicts);
        }

        private Stale(String key, List<Conflict> conflicts) {
            super(key);
            this.conflicts = List.copyOf(conflicts);
        }

        /** Each field that both changed; empty when the version alone is stale. */
        public List<Conflict> conflicts() {
            return conflicts;
        }
    }

    /**
     * What an act was decided on is not any more what its member had in sight; whoever still wants it does it again.
     * Its conflicts tell what changed: {@code yours} is empty where the act itself writes nothing there. HTTP 409.
     */
    public static class Overtaken extends Stale {
        public Overtaken(List<Conflict> conflicts) {
            super("overtaken", conflicts);
        }
    }

    /** One field changed by two people: what it was, what the other made of it, and what this one wanted. */
    public record Conflict(String field, String before, String theirs, String yours) {
    }
}
