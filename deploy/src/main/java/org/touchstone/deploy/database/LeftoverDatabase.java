package org.touchstone.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an earlier start left running, or lying, in the database's folder after it was killed. Whoever calls this holds
 * the lock of the data folder, so no living launcher owns what is found.
 */
final class LeftoverDatabase {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration FOR_A_CLEAN_STOP = Duration.ofSeconds(60);
    private static final Duration FOR_WORKERS_TO_END = Duration.ofSeconds(15);

    private final Path folder;
    private final PostgresPrograms programs;
    private final UnprivilegedUser user;

    LeftoverDatabase(Path folder, PostgresPrograms programs, UnprivilegedUser user) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
    }

    /** Stops what runs there and takes away the mark of what does not run any more. */
    void clear() throws IOException, InterruptedException {
        Path mark = folder.resolve("postmaster.pid");
        if (!Files.isDirectory(PROCESSES)) {
            if (Files.exists(mark)) {
                control("fast");
            }
            return;
        }
        List<ProcessHandle> running = running();
        Optional<Long> postmaster = postmaster(mark);
        if (running.stream().anyMatch(process -> postmaster.equals(Optional.of(process.pid()))) && !control("fast")) {
            control("immediate");
        }
        // workers end by themselves once they see that the postmaster is gone
        long end = System.nanoTime() + FOR_WORKERS_TO_END.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                running().forEach(ProcessHandle::destroyForcibly);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        // nobody works in the folder: the number in the mark may by now belong to a stranger, which would keep
        // PostgreSQL from starting
        Files.deleteIfExists(mark);
    }

    /** PostgreSQL's processes work in their data folder, and nobody else does. */
    private List<ProcessHandle> running() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        Path real = folder.toRealPath();
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> worksIn(process, real))
                    .flatMap(process -> ProcessHandle.of(Long.parseLong(process.getFileName().toString())).stream())
                    .toList();
        }
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
                    && Files.readString(process.resolve("cmdline")).contains("postgres");
        } catch (IOException endedOrAnothersProcess) {
            return false;
        }
    }

    private static Optional<Long> postmaster(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        return Files.readAllLines(mark).stream().findFirst().map(String::strip)
                .filter(line -> line.matches("\\d+")).map(Long::valueOf);
    }

    private boolean control(String mode) throws IOException, InterruptedException {
        Process stop = new ProcessBuilder(user.command(List.of(programs.program("pg_ctl"), "stop", "-w",
                "-D", folder.toString(), "-m", mode, "-t", Long.toString(FOR_A_CLEAN_STOP.toSeconds()))))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return stop.waitFor() == 0;
    }
}
