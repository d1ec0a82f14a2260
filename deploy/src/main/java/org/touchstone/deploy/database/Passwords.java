package org.touchstone.deploy.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The random passwords of the database's two roles, each in a file that only its owner reads.
 *
 * @param admin of the role that rules the database and is used for starting, backup and looking
 * @param application of the role that Touchstone works as
 */
public record Passwords(String admin, String application) {

    private static final int BYTES = 24;

    /** Reads them from the data folder's secrets, making what is not there. */
    static Passwords in(Path folder) throws IOException {
        return new Passwords(password(folder.resolve("database-admin")),
                password(folder.resolve("database-application")));
    }

    /** No password in words. */
    @Override
    public String toString() {
        return "passwords";
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random) + "\n");
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only its owner reads, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(half, Set.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(half, file);
    }
}
