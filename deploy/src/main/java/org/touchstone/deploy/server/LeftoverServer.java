package org.touchstone.deploy.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The note, in the data folder, of which process the server is: its number and when it began, because numbers are
 * given again. By it the next start recognises a server that outlived a killed launcher, and stops it.
 */
final class LeftoverServer {

    private static final Duration FOR_A_CLEAN_STOP = Duration.ofSeconds(10);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    private final Path note;

    LeftoverServer(Path note) {
        this.note = note;
    }

    /** Notes the process down. */
    void remember(ProcessHandle server) throws IOException {
        long began = server.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
        Files.writeString(note, server.pid() + " " + began + "\n");
    }

    /** Forgets a process that has ended. */
    void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /** Stops the process that is noted, if it still is that process. */
    void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = noted();
        if (server.isPresent()) {
            server.get().destroy();
            long end = System.nanoTime() + FOR_A_CLEAN_STOP.toNanos();
            while (server.get().isAlive()) {
                if (System.nanoTime() > end) {
                    server.get().destroyForcibly();
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        forget();
    }

    private Optional<ProcessHandle> noted() throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        String[] words = Files.readString(note).strip().split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long began = Long.parseLong(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> process.info().startInstant()
                .filter(start -> Math.abs(start.toEpochMilli() - began) <= CLOCKS_DIFFER_BY.toMillis())
                .isPresent());
    }
}
