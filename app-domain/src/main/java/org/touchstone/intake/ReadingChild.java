package org.touchstone.intake;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.touchstone.intake.Unreadable.Reason;
import org.touchstone.intake.Wire.Message;

/** The process that reads one document for the server and ends. */
public final class ReadingChild {

    private static final int STACK = 16 * 1024 * 1024;

    private ReadingChild() {
    }

    /**
     * Reads a document from the standard input and writes what it found to the standard output. The one argument is how
     * many milliseconds it lives at most, should its server be gone.
     */
    public static void main(String[] arguments) throws InterruptedException {
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 65_536));
        System.setOut(System.err);
        endIn(Long.parseLong(arguments[0]));
        Thread reading = new Thread(null, () -> read(out), "reading", STACK);
        reading.start();
        reading.join();
        Runtime.getRuntime().halt(0);
    }

    private static void read(DataOutputStream out) {
        try {
            DataInputStream in = new DataInputStream(System.in);
            byte[] mark = in.readNBytes(Wire.MARK);
            Wire.write(out, mark, new Message.Started());
            Wire.write(out, mark, outcome(Wire.incoming(in), (step, done, total) -> {
                try {
                    Wire.write(out, mark, new Message.At(done, total));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }));
        } catch (IOException | UncheckedIOException gone) {
            Runtime.getRuntime().halt(2);
        }
    }

    private static Message outcome(Incoming incoming, Progress progress) {
        try {
            return new Message.Read(new ReadHere().read(incoming, progress));
        } catch (Unreadable refused) {
            return new Message.Refused(refused.reason(), refused.arguments());
        } catch (StackOverflowError | OutOfMemoryError deep) {
            return new Message.Refused(Reason.EXPLODES, List.of());
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            return new Message.Refused(Reason.DAMAGED, List.of());
        }
    }

    private static void endIn(long milliseconds) {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(4);
        }, "end");
        end.setDaemon(true);
        end.start();
    }
}
