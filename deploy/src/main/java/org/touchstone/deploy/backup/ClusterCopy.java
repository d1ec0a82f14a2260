package org.touchstone.deploy.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies a running database's folder by PostgreSQL's low-level backup: the files as they are, changing meanwhile, and
 * all of the log that was written from before the first to after the last of them. Replaying it makes them whole.
 */
final class ClusterCopy {

    /** Their contents are made anew at every start. */
    private static final Set<String> EMPTY_FOLDERS = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
            "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
            "backup_manifest", "tablespace_map", "pg_internal.init");
    private static final String CONTROL = "global/pg_control";
    private static final String SEGMENT = "[0-9A-F]{24}";
    private static final int OWNER_READS_AND_WRITES = 0600;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final TarArchiveOutputStream archive;

    /**
     * @param folder the database's folder
     * @param archive where it is copied to, under {@code database/}
     */
    ClusterCopy(Path folder, TarArchiveOutputStream archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * Copies everything.
     *
     * @param connection of the role that rules the database; kept by nobody else meanwhile
     */
    void write(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // keeps the log's files from being given to new ones; ends with the connection
            statement.execute("select pg_create_physical_replication_slot('touchstone_backup_' || pg_backend_pid(),"
                    + " true, true)");
            statement.execute("select pg_backup_start('touchstone', true)");
            files();
            String label;
            String last;
            try (ResultSet end = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                end.next();
                label = end.getString(1);
                last = end.getString(2);
            }
            text("database/backup_label", label);
            log(label.replaceAll("(?s)^.*?\\(file (" + SEGMENT + ")\\).*$", "$1"), last);
        }
    }

    /** A small file of our own. */
    void text(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(OWNER_READS_AND_WRITES);
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }

    private void files() throws IOException {
        List<Path> found = new ArrayList<>();
        list(folder, found);
        for (Path file : found) {
            String name = folder.relativize(file).toString();
            if (Files.isDirectory(file)) {
                folder(name);
            } else if (!name.equals(CONTROL)) {
                file(file, name);
            }
        }
        folder("pg_wal/archive_status");
        folder("pg_wal/summaries");
        // the last, so that it is not older than what it speaks of
        file(folder.resolve(CONTROL), CONTROL);
    }

    private void list(Path from, List<Path> found) throws IOException {
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.sorted().toList()) {
                String name = child.getFileName().toString();
                boolean passing = NOT_COPIED.contains(name) || name.startsWith("pgsql_tmp")
                        || name.startsWith("pg_internal.init.");
                if (passing) {
                    continue;
                }
                found.add(child);
                if (Files.isDirectory(child) && !(from.equals(folder) && EMPTY_FOLDERS.contains(name))) {
                    list(child, found);
                }
            }
        } catch (NoSuchFileException droppedMeanwhile) {
            // a table dropped while we copy is dropped in the log too
        }
    }

    private void log(String first, String last) throws IOException {
        try (Stream<Path> segments = Files.list(folder.resolve("pg_wal"))) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                if (name.matches(SEGMENT) && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    file(segment, "pg_wal/" + name);
                }
            }
        }
    }

    private void folder(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("database/" + name + "/");
        archive.putArchiveEntry(entry);
        archive.closeArchiveEntry();
    }

    /**
     * As many bytes as the file had when it was opened: one that grows is cut, one that shrank is filled with zeros.
     */
    private void file(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            TarArchiveEntry entry = new TarArchiveEntry("database/" + name);
            entry.setSize(size);
            entry.setMode(OWNER_READS_AND_WRITES);
            archive.putArchiveEntry(entry);
            copy(in, archive, size);
            archive.closeArchiveEntry();
        } catch (NoSuchFileException droppedMeanwhile) {
            // as above
        }
    }

    private static void copy(InputStream in, OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
