package org.touchstone.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A program that was started, with its output going to a log, away from the terminal and its Ctrl-C. */
public final class Watched {

    private static final List<Path> OWN_SESSION = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

    private final Process process;
    private final Thread reader;

    private Watched(Process process, Thread reader) {
        this.process = process;
        this.reader = reader;
    }

    /**
     * Starts the program.
     *
     * @param builder what to start; its output streams are put together
     * @param log where its output goes; closed when the program has ended
     * @param each also told of every line
     * @throws IOException when the program cannot be started
     */
    public static Watched start(ProcessBuilder builder, RotatingLog log, Consumer<String> each) throws IOException {
        List<String> command = new ArrayList<>();
        // Ctrl-C goes to every process of the terminal's group: the database must not stop before the server
        OWN_SESSION.stream().filter(Files::isExecutable).findFirst().ifPresent(path -> command.add(path.toString()));
        command.addAll(builder.command());
        Process process = builder.command(command).redirectErrorStream(true).start();
        Thread reader = new Thread(() -> read(process, log, each), "log of " + process.pid());
        reader.setDaemon(true);
        reader.start();
        return new Watched(process, reader);
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** Waits until all that an ended program had said was read, two seconds at most. */
    public void readToEnd() throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(2));
    }

    private static void read(Process process, RotatingLog log, Consumer<String> each) {
        try (log; BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String words = COLOURS.matcher(line).replaceAll("");
                log.line(words);
                each.accept(words);
                line = lines.readLine();
            }
        } catch (IOException closed) {
            // the program has ended
        }
    }
}
