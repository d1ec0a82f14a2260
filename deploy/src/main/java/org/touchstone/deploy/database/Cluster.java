package org.touchstone.deploy.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;

/** The folder that PostgreSQL keeps its data in, and how it is made. */
final class Cluster {

    static final String ADMIN = "postgres";

    /** Letters are told from other signs by the system's UTF-8 rules; how systems name those differs. */
    private static final List<String> UTF8_RULES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8");

    private final Path folder;
    private final PostgresPrograms programs;
    private final UnprivilegedUser user;

    Cluster(Path folder, PostgresPrograms programs, UnprivilegedUser user) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
    }

    /**
     * Makes the folder unless it is there, beside its place first, so that a start killed half-way leaves none.
     *
     * @param adminPassword of the role that rules the database
     * @throws CannotStart when it cannot be made, or is of another major version of PostgreSQL
     */
    void make(String adminPassword) throws CannotStart, IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            user.own(folder);
            checkVersion();
            return;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".making");
        String said = "";
        for (String rules : UTF8_RULES) {
            FileTree.delete(half);
            Files.createDirectory(half);
            user.own(half);
            Path password = half.resolveSibling("first-password");
            Files.deleteIfExists(password);
            Passwords.write(password, adminPassword + "\n");
            user.own(password);
            try {
                Process made = new ProcessBuilder(user.command(initdb(half, password, rules)))
                        .redirectErrorStream(true).start();
                made.getOutputStream().close();
                said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (made.waitFor() == 0) {
                    Files.move(half, folder);
                    return;
                }
            } finally {
                Files.delete(password);
            }
        }
        throw new CannotStart("The database could not be made in " + folder + ": " + lastLine(said));
    }

    private List<String> initdb(Path target, Path password, String rules) {
        return List.of(programs.program("initdb"), "-D", target.toString(), "--username=" + ADMIN,
                "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale=C",
                // sorts by code point on every system and in every version, so that no index goes stale
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-ctype=" + rules,
                "--data-checksums",
                "-c", "shared_buffers=128MB", "-c", "max_wal_size=1GB",
                "-c", "log_checkpoints=off", "-c", "log_timezone=UTC");
    }

    private void checkVersion() throws CannotStart, IOException {
        Path mark = folder.resolve("PG_VERSION");
        if (!Files.exists(mark)) {
            throw new CannotStart("The folder " + folder + " is no database; put it aside or restore a backup.");
        }
        String version = Files.readString(mark).strip();
        if (!version.equals(Integer.toString(programs.majorVersion()))) {
            throw new CannotStart("The data in " + folder + " belongs to PostgreSQL " + version
                    + ", and this Touchstone brings PostgreSQL " + programs.majorVersion()
                    + "; start the Touchstone it was made with.");
        }
    }

    private static String lastLine(String text) {
        String[] lines = text.strip().split("\n");
        return lines[lines.length - 1];
    }
}
