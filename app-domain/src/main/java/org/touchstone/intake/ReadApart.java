package org.touchstone.intake;

import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.touchstone.intake.Progress.Step;
import org.touchstone.intake.Unreadable.Reason;
import org.touchstone.intake.Wire.Message;

/**
 * Reads each document in a process of its own with 192 MB of heap and ten seconds to live, because a parser's memory
 * cannot be bounded within the server. Two such processes run at a time; others wait their turn. Nothing of the
 * server's environment, passwords least of all, is handed to them. Safe for use by many threads; a server needs one.
 *
 * <p>The process runs the same Java on the same jars, found where the server has unpacked them.
 */
public final class ReadApart implements DocumentReader {

    private static final int AT_ONCE = 2;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MS = 50;
    /** Pages somebody waits for come first where processors are few; a machine without {@code nice} does without. */
    private static final List<String> POLITELY = Stream.of("/usr/bin/nice", "/bin/nice")
            .filter(nice -> Files.isExecutable(Path.of(nice))).findFirst().map(nice -> List.of(nice, "-n", "5"))
            .orElse(List.of());
    private static final int OUT_OF_MEMORY = 3;
    private static final List<Class<?>> NEEDED = List.of(ReadingChild.class, Jsoup.class, JsonParser.class,
            PDDocument.class, FontBoxFont.class, RandomAccessRead.class, LogFactory.class, Node.class,
            YamlFrontMatterExtension.class);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final Duration longest;
    private final Class<?> main;
    private final String classPath;

    /** Reads with this Java and the class path this class was loaded from. */
    public ReadApart() {
        this(LONGEST, ReadingChild.class);
    }

    ReadApart(Duration longest, Class<?> main) {
        this.longest = longest;
        this.main = main;
        Set<String> places = new LinkedHashSet<>();
        places.add(placeOf(main));
        NEEDED.forEach(c -> places.add(placeOf(c)));
        this.classPath = String.join(File.pathSeparator, places);
    }

    @Override
    public Extracted read(Incoming incoming, Progress progress) throws Unreadable {
        if (incoming.bytes().length > MOST_BYTES) {
            throw new Unreadable(Reason.TOO_LARGE, MOST_BYTES / (1024 * 1024));
        }
        if (incoming.pasted() || incoming.bytes().length == 0) {
            return new ReadHere().read(incoming, progress);
        }
        await(progress);
        try {
            return readApart(incoming, progress);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Reason.CANCELLED);
        } finally {
            turns.release();
        }
    }

    private void await(Progress progress) throws Unreadable {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (!turns.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    throw new Unreadable(Reason.CANCELLED);
                }
                if (System.nanoTime() > end) {
                    throw new Unreadable(Reason.BUSY);
                }
                progress.at(Step.WAITING, 0, turns.getQueueLength());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable(Reason.CANCELLED);
        }
    }

    private Extracted readApart(Incoming incoming, Progress progress) throws Unreadable, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        progress.at(Step.READING, 0, 0);
        Process child = start();
        try {
            byte[] mark = new byte[Wire.MARK];
            random.nextBytes(mark);
            BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
            run("intake-send", () -> send(child, mark, incoming));
            run("intake-hear", () -> hear(child, mark, heard));
            boolean started = false;
            while (true) {
                if (progress.cancelled()) {
                    throw new Unreadable(Reason.CANCELLED);
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new Unreadable(Reason.TOO_SLOW);
                }
                Heard next = heard.poll(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS)),
                        TimeUnit.NANOSECONDS);
                if (next == null) {
                    continue;
                }
                if (next.message == null) {
                    throw ended(child, started);
                }
                if (next.message instanceof Message.Started) {
                    started = true;
                } else if (next.message instanceof Message.At at) {
                    progress.at(Step.READING, at.done(), at.total());
                } else if (next.message instanceof Message.Read read) {
                    return read.extracted();
                } else if (next.message instanceof Message.Refused refused) {
                    throw new Unreadable(refused.reason(), refused.arguments().toArray());
                }
            }
        } finally {
            child.destroyForcibly();
            child.waitFor(2, TimeUnit.SECONDS);
        }
    }

    /** What was heard of a child; no message when it ended. */
    private record Heard(@Nullable Message message) {
    }

    private Process start() throws Unreadable {
        List<String> command = new ArrayList<>(POLITELY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=64m",
                "-XX:ReservedCodeCacheSize=24m", "-XX:MaxDirectMemorySize=8m", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData", "-XX:+DisplayVMOutputToStderr", "-XX:-CreateCoredumpOnCrash", "-Xshare:auto",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", classPath, main.getName(),
                Long.toString(longest.plusSeconds(3).toMillis())));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "SystemRoot", "TEMP", "TMP"));
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException cannot) {
            throw new Unreadable(Reason.NOT_STARTED);
        }
    }

    private static Unreadable ended(Process child, boolean started) throws InterruptedException {
        boolean gone = child.waitFor(1, TimeUnit.SECONDS);
        int code = gone ? child.exitValue() : -1;
        return new Unreadable(!started ? Reason.NOT_STARTED : code == OUT_OF_MEMORY ? Reason.EXPLODES : Reason.DAMAGED);
    }

    private static void send(Process child, byte[] mark, Incoming incoming) {
        try (DataOutputStream out = new DataOutputStream(child.getOutputStream())) {
            out.write(mark);
            Wire.write(out, incoming);
        } catch (IOException gone) {
            // the child ended; what it said or its exit code tells why
        }
    }

    private static void hear(Process child, byte[] mark, BlockingQueue<Heard> heard) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(child.getInputStream(), 65_536))) {
            while (true) {
                heard.add(new Heard(Wire.message(in, mark)));
            }
        } catch (EOFException ended) {
            heard.add(new Heard(null));
        } catch (IOException | RuntimeException broken) {
            heard.add(new Heard(null));
        }
    }

    private static void run(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The jar or folder a class was loaded from. */
    static String placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        if (place == null || !"file".equals(place.getProtocol())) {
            String file = type.getName().replace('.', '/') + ".class";
            URL found = type.getClassLoader().getResource(file);
            String whole = found == null ? "" : found.toString();
            String bare = whole.startsWith("jar:") ? whole.substring(4) : whole;
            int end = bare.indexOf("!/");
            place = url(end >= 0 ? bare.substring(0, end) : bare.substring(0, Math.max(0,
                    bare.length() - file.length())));
        }
        try {
            return Path.of(place.toURI()).toString();
        } catch (URISyntaxException blanks) {
            return new File(place.getPath()).getPath();
        }
    }

    private static URL url(String place) {
        try {
            return URI.create(place).toURL();
        } catch (IOException | IllegalArgumentException nowhere) {
            throw new IllegalStateException("cannot tell where the classes that read documents are: " + place, nowhere);
        }
    }
}
