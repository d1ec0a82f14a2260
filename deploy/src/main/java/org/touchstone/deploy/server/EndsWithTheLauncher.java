package org.touchstone.deploy.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Loaded into the server's Java machine as an agent: the server's standard input is a pipe from the launcher, and when
 * the launcher is gone, killed included, the pipe ends and so does the server.
 */
public final class EndsWithTheLauncher {

    private static final long SECONDS_TO_STOP = 8;
    private static final int KILLED = 137;

    private EndsWithTheLauncher() {
    }

    /** Called by the Java machine before the server's main method. */
    public static void premain(String argument) {
        InputStream pipe = System.in;
        Thread watch = new Thread(() -> waitForEnd(pipe), "ends with the launcher");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForEnd(InputStream pipe) {
        try {
            while (pipe.read() >= 0) {
                // nothing is ever written to it
            }
        } catch (IOException broken) {
            // as good as its end
        }
        Thread limit = new Thread(EndsWithTheLauncher::haltLater, "limit to stopping");
        limit.setDaemon(true);
        limit.start();
        System.exit(0);
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_TO_STOP);
        } catch (InterruptedException hurried) {
            // then at once
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
