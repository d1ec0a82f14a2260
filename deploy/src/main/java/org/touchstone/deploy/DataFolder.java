package org.touchstone.deploy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything that must not be lost, held by one launcher at a time. The lock ends with the
 * process that holds it, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final List<String> PRIVATE = List.of("secrets", "logs", "tmp");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    /** The database may run as another user, who must get through to its own folder. */
    private static final Set<PosixFilePermission> OTHERS_PASS = PosixFilePermissions.fromString("rwx--x--x");

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder when it is not there, and takes it.
     *
     * @throws CannotStart when it cannot be written, or another launcher has it
     */
    public static DataFolder take(Path root) throws CannotStart {
        FileChannel channel = open(root);
        if (!locked(channel)) {
            String holder = read(channel);
            close(channel);
            throw new CannotStart("Touchstone is running already on the data folder " + root
                    + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + "; stop it first, or set TOUCHSTONE_DATA to another folder.");
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return new DataFolder(root, channel);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** A file or folder in it. */
    public Path at(String name) {
        return root.resolve(name);
    }

    /** Lets others have it. */
    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path root) throws CannotStart {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, OTHERS_PASS);
            }
            Files.delete(Files.createTempFile(root, "writable", ""));
            for (String name : PRIVATE) {
                if (!Files.isDirectory(root.resolve(name))) {
                    Files.createDirectory(root.resolve(name), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                }
            }
            return FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException | UnsupportedOperationException unwritable) {
            throw new CannotStart("The data folder " + root + " cannot be written; make it writable for this user,"
                    + " or set TOUCHSTONE_DATA to another folder.", unwritable);
        }
    }

    private static boolean locked(FileChannel channel) throws CannotStart {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException unsupported) {
            close(channel);
            throw new CannotStart("The data folder lies on a disk that cannot lock files;"
                    + " set TOUCHSTONE_DATA to a folder on a local disk.", unsupported);
        }
    }

    private static String read(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(20);
            channel.read(bytes, 0);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void write(FileChannel channel, String text) throws CannotStart {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException full) {
            close(channel);
            throw new CannotStart("The data folder cannot be written: " + full.getMessage(), full);
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // the lock ends with the process at the latest
        }
    }
}
