package org.touchstone.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.touchstone.intake.Unreadable.Reason;

/**
 * How the server and the process that reads for it talk. Each message begins with sixteen random bytes that the server
 * chose for this one child, so that whatever else a library prints is passed over.
 */
final class Wire {

    /** The length of the mark before each message. */
    static final int MARK = 16;
    private static final int LONGEST_MESSAGE = 32 * 1024 * 1024;
    private static final int MOST_NOISE = 1024 * 1024;

    /** What a child says. */
    sealed interface Message {
        /** It has started. */
        record Started() implements Message {
        }

        /** It is at a page. */
        record At(int done, int total) implements Message {
        }

        /** It has read the document. */
        record Read(Extracted extracted) implements Message {
        }

        /** It could not read the document. */
        record Refused(Reason reason, List<Object> arguments) implements Message {
        }
    }

    private Wire() {
    }

    static void write(DataOutputStream out, Incoming incoming) throws IOException {
        text(out, incoming.fileName());
        text(out, incoming.declaredType());
        text(out, incoming.address());
        out.writeBoolean(incoming.pasted());
        out.writeInt(incoming.bytes().length);
        out.write(incoming.bytes());
        out.flush();
    }

    static Incoming incoming(DataInputStream in) throws IOException {
        String fileName = text(in);
        String declaredType = text(in);
        String address = text(in);
        boolean pasted = in.readBoolean();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Incoming(bytes, fileName, declaredType, address, pasted);
    }

    static void write(DataOutputStream out, byte[] mark, Message message) throws IOException {
        out.write(mark);
        if (message instanceof Message.Started) {
            out.writeByte(0);
        } else if (message instanceof Message.At at) {
            out.writeByte(1);
            out.writeInt(at.done());
            out.writeInt(at.total());
        } else if (message instanceof Message.Read read) {
            out.writeByte(2);
            extracted(out, read.extracted());
        } else if (message instanceof Message.Refused refused) {
            out.writeByte(3);
            text(out, refused.reason().name());
            out.writeInt(refused.arguments().size());
            for (Object argument : refused.arguments()) {
                out.writeBoolean(argument instanceof Integer);
                text(out, argument.toString());
            }
        }
        out.flush();
    }

    /**
     * The next message, noise before it passed over.
     *
     * @throws EOFException when the child ended, or makes nothing but noise
     */
    static Message message(DataInputStream in, byte[] mark) throws IOException {
        passOver(in, mark);
        return switch (in.readByte()) {
            case 0 -> new Message.Started();
            case 1 -> new Message.At(in.readInt(), in.readInt());
            case 2 -> new Message.Read(extracted(in));
            case 3 -> refused(in);
            default -> throw new IOException("no such message");
        };
    }

    private static void passOver(InputStream in, byte[] mark) throws IOException {
        byte[] window = new byte[mark.length];
        for (long read = 0; read < MOST_NOISE; read++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            System.arraycopy(window, 1, window, 0, window.length - 1);
            window[window.length - 1] = (byte) next;
            if (read >= mark.length - 1 && Arrays.equals(window, mark)) {
                return;
            }
        }
        throw new EOFException();
    }

    private static Message.Refused refused(DataInputStream in) throws IOException {
        Reason reason;
        try {
            reason = Reason.valueOf(text(in));
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            boolean number = in.readBoolean();
            String argument = text(in);
            arguments.add(number ? (Object) Integer.valueOf(argument) : argument);
        }
        return new Message.Refused(reason, arguments);
    }

    private static void extracted(DataOutputStream out, Extracted extracted) throws IOException {
        text(out, extracted.kind().name());
        text(out, extracted.text());
        Details details = extracted.details();
        for (String detail : List.of(details.headline(), details.byline(), details.publisher(), details.address(),
                details.language(), details.published().map(LocalDate::toString).orElse(""),
                details.modified().map(LocalDate::toString).orElse(""))) {
            text(out, detail);
        }
        out.writeInt(extracted.leftOut().size());
        for (LeftOut piece : extracted.leftOut()) {
            text(out, piece.text());
            text(out, piece.why().name());
            out.writeInt(piece.at());
        }
        out.writeInt(extracted.captions().size());
        for (String caption : extracted.captions()) {
            text(out, caption);
        }
        out.writeInt(extracted.leads().size());
        for (Lead lead : extracted.leads()) {
            text(out, lead.text());
            text(out, lead.author());
            out.writeInt(lead.at());
            text(out, lead.kind().name());
        }
    }

    private static Extracted extracted(DataInputStream in) throws IOException {
        try {
            Kind kind = Kind.valueOf(text(in));
            String text = text(in);
            Details details = new Details(text(in), text(in), text(in), text(in), text(in), day(text(in)),
                    day(text(in)));
            List<LeftOut> leftOut = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                leftOut.add(new LeftOut(text(in), LeftOut.Why.valueOf(text(in)), in.readInt()));
            }
            List<String> captions = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                captions.add(text(in));
            }
            List<Lead> leads = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                leads.add(new Lead(text(in), text(in), in.readInt(), Lead.Kind.valueOf(text(in))));
            }
            return new Extracted(kind, text, details, leftOut, captions, leads);
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > 100_000) {
            throw new IOException("too many");
        }
        return count;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_MESSAGE) {
            throw new IOException("too long");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
