package org.touchstone.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.touchstone.intake.Unreadable.Reason;

/** The parts of an Office document, unpacked within bounds. */
final class DocxParts {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_PART = 64L * 1024 * 1024;
    private static final long MOST_IN_ALL = 256L * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int MOST_RATIO = 100;

    private DocxParts() {
    }

    /**
     * The parts that are wanted, by name.
     *
     * @throws Unreadable EXPLODES when one unfolds more than a hundredfold or all of them to more than 256 MB,
     *             ENCRYPTED, DAMAGED
     */
    static Map<String, byte[]> of(byte[] zip, Predicate<String> wanted) throws Unreadable {
        Map<String, byte[]> parts = new HashMap<>();
        Counted counted = new Counted(zip);
        try (ZipInputStream in = new ZipInputStream(counted)) {
            byte[] buffer = new byte[16_384];
            long total = 0;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable(Reason.EXPLODES);
                }
                boolean keep = wanted.test(entry.getName()) && !parts.containsKey(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                long before = counted.taken();
                long size = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    total += read;
                    long packed = Math.max(1, counted.taken() - before);
                    if (size > MOST_PART || total > MOST_IN_ALL
                            || keep && size > RATIO_COUNTS_FROM && size / packed > MOST_RATIO) {
                        throw new Unreadable(Reason.EXPLODES);
                    }
                    if (keep) {
                        part.write(buffer, 0, read);
                    }
                }
                if (keep) {
                    parts.put(entry.getName(), part.toByteArray());
                }
            }
        } catch (ZipException broken) {
            boolean locked = String.valueOf(broken.getMessage()).contains("encrypted");
            throw new Unreadable(locked ? Reason.ENCRYPTED : Reason.DAMAGED);
        } catch (EOFException cut) {
            throw new Unreadable(Reason.DAMAGED);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.DAMAGED);
        }
        return parts;
    }

    /** Knows how many packed bytes were taken, roughly: the unzipper reads ahead by half a kilobyte. */
    private static final class Counted extends ByteArrayInputStream {
        Counted(byte[] bytes) {
            super(bytes);
        }

        long taken() {
            return pos;
        }
    }
}
