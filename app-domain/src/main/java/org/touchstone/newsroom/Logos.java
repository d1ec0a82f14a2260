package org.touchstone.newsroom;

import java.time.Instant;
import java.util.Optional;

/** The logos an admin has brought, put up or not. */
public interface Logos {

    /** Keeps a picture; the same one is kept once. */
    Logo keep(byte[] png, int width, int height, MemberId by, Instant at);

    /** The logo with this digest; nothing for any other file there is. */
    Optional<Logo> find(String sha256);

    /** Its bytes, a PNG. */
    byte[] bytes(Logo logo);
}
