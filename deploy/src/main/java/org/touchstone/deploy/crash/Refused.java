package org.touchstone.deploy.crash;

import java.io.IOException;

/** Touchstone's no to a request, or its saying that it failed. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_FAILURE = 500;

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether the no was meant: the request was understood and turned down in words. */
    public boolean meant() {
        return status < FIRST_FAILURE;
    }
}
