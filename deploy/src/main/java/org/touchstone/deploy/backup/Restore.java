package org.touchstone.deploy.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;

/** Brings a backup back. What is in its place is put aside, never deleted. */
public final class Restore {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private static final List<String> PARTS = List.of("database/backup_label", "database/global/pg_control",
            "secrets/database-admin", "secrets/database-application");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private Restore() {
    }

    /**
     * Unpacks the backup whole beside its place, and only then changes places.
     *
     * @param backup the file
     * @param data the data folder, whose lock the caller holds and whose database does not run
     * @param now the time, for the name under which the present data is put aside
     * @return where the data that was there is now; the data folder itself when there was none
     * @throws CannotStart when the backup is damaged or fits another machine; the present data is untouched
     */
    public static Path read(Path backup, Path data, Instant now) throws CannotStart {
        Path fresh = data.resolve("restoring-" + STAMP.format(now));
        try {
            unpack(backup, fresh);
            for (String part : PARTS) {
                if (!Files.exists(fresh.resolve(part))) {
                    throw new IOException(part + " is missing in it");
                }
            }
            Path aside = putAside(data, data.resolve("before-restore-" + STAMP.format(now)));
            Files.move(fresh.resolve("secrets"), data.resolve("secrets"));
            Files.move(fresh.resolve("database"), data.resolve("database"));
            Files.delete(fresh);
            return aside;
        } catch (IOException failure) {
            discard(fresh);
            throw new CannotStart("The backup " + backup + " was not restored: " + failure.getMessage(), failure);
        }
    }

    private static Path putAside(Path data, Path aside) throws IOException {
        Path secrets = data.resolve("secrets");
        boolean empty = !Files.exists(data.resolve("database"));
        if (empty && Files.exists(secrets)) {
            try (Stream<Path> files = Files.list(secrets)) {
                empty = files.findAny().isEmpty();
            }
        }
        if (empty) {
            Files.deleteIfExists(secrets);
            return data;
        }
        Files.createDirectory(aside, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        for (String part : new String[] {"secrets", "database"}) {
            if (Files.exists(data.resolve(part))) {
                Files.move(data.resolve(part), aside.resolve(part));
            }
        }
        return aside;
    }

    private static void discard(Path fresh) {
        try {
            FileTree.delete(fresh);
        } catch (IOException kept) {
            // its name tells what it is
        }
    }

    private static void unpack(Path backup, Path fresh) throws IOException {
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (InputStream file = new BufferedInputStream(Files.newInputStream(backup));
                TarArchiveInputStream archive = new TarArchiveInputStream(new GZIPInputStream(file))) {
            TarArchiveEntry first = archive.getNextEntry();
            if (first == null || !first.getName().equals(Backup.FIT)) {
                throw new IOException("it is no backup of Touchstone");
            }
            String fit = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
            String here = Backup.fit(fit.replaceAll("^.* ", ""));
            if (!fit.equals(here)) {
                throw new IOException("it was made on " + fit + ", and this is " + here);
            }
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = fresh.resolve(entry.getName()).normalize();
                if (!target.startsWith(fresh)) {
                    throw new IOException("it names a file outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    folder(fresh, target);
                } else {
                    folder(fresh, target.getParent());
                    Files.copy(archive, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    private static void folder(Path fresh, Path folder) throws IOException {
        Path path = fresh;
        for (Path name : fresh.relativize(folder)) {
            path = path.resolve(name);
            if (!Files.isDirectory(path)) {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
        }
    }
}
