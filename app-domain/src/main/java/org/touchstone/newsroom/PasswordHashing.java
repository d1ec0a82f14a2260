package org.touchstone.newsroom;

import java.util.Optional;

/** Turns passwords into what may be stored, slowly on purpose. */
public interface PasswordHashing {

    /** A salted hash that names its own algorithm and parameters. */
    String hash(Password password);

    /**
     * Whether the password has this hash. Without a hash it never has, and finding out takes as long, so that a clock
     * does not tell who is a member.
     */
    boolean matches(Password password, Optional<String> hash);

    /** Whether the hash was made with weaker parameters than today's. */
    boolean outdated(String hash);
}
