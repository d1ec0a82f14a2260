package org.touchstone.deploy.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;

/**
 * A copy of everything in one compressed file: the database with articles, files and audit trail, and the passwords it
 * is opened with. Whoever has the file has the newsroom's secrets: it is readable by its owner only.
 */
public final class Backup {

    /** The first entry of every backup, which says what it fits. */
    static final String FIT = "touchstone-backup";

    private Backup() {
    }

    /**
     * Writes the copy; the file appears under its name only when it is complete.
     *
     * @param data the data folder
     * @param database the running database in it, as the role that rules it
     * @param target the file to write, which must not be there
     * @throws CannotStart when it cannot be written, or the database cannot be copied
     */
    public static void write(Path data, DatabaseAddress database, Path target) throws CannotStart {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target + " is there already");
            }
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Connection connection = database.connect();
                    OutputStream file = new BufferedOutputStream(Files.newOutputStream(half));
                    TarArchiveOutputStream archive = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
                archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                ClusterCopy copy = new ClusterCopy(data.resolve("database"), archive);
                copy.text(FIT, fit(Files.readString(data.resolve("database/PG_VERSION")).strip()));
                for (String secret : new String[] {"database-admin", "database-application"}) {
                    copy.text("secrets/" + secret, Files.readString(data.resolve("secrets").resolve(secret)));
                }
                copy.write(connection);
            }
            try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(half, target);
        } catch (IOException | SQLException failure) {
            discard(half);
            throw new CannotStart("The backup was not made: " + failure.getMessage(), failure);
        }
    }

    /** What the copied files fit: this system, this kind of machine, this major version of PostgreSQL. */
    static String fit(String postgresql) {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + " PostgreSQL " + postgresql;
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException kept) {
            // the name tells that it is no backup
        }
    }
}
