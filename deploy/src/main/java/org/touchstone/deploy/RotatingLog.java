package org.touchstone.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that keeps its last 10 MB and five older ones beside it, {@code server.log.1} the youngest. When the
 * disk is full it loses lines rather than stop who writes them.
 */
public final class RotatingLog implements AutoCloseable {

    private static final long BYTES_PER_FILE = 10_000_000;
    private static final int OLDER_FILES = 5;

    private final Path file;
    private final long bytesPerFile;
    private OutputStream out;
    private long written;

    /**
     * Opens the log and appends to it.
     *
     * @throws IOException when it cannot be written
     */
    public RotatingLog(Path file) throws IOException {
        this(file, BYTES_PER_FILE);
    }

    RotatingLog(Path file, long bytesPerFile) throws IOException {
        this.file = file;
        this.bytesPerFile = bytesPerFile;
        this.written = Files.exists(file) ? Files.size(file) : 0;
        this.out = open(file);
    }

    /** Appends one line. */
    public synchronized void line(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (written > 0 && written + bytes.length > bytesPerFile) {
                rotate();
            }
            out.write(bytes);
            written += bytes.length;
        } catch (IOException full) {
            // losing a line of the log is better than blocking the program that wrote it
            written += bytes.length;
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException full) {
            // nothing is held back in memory: every line was written when it came
        }
    }

    private void rotate() throws IOException {
        out.close();
        for (int age = OLDER_FILES; age > 1; age--) {
            Path younger = older(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, older(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, older(1), StandardCopyOption.REPLACE_EXISTING);
        out = open(file);
        written = 0;
    }

    private Path older(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    private static OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
