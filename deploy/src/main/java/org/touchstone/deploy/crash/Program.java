package org.touchstone.deploy.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.DatabaseAddress;
import org.touchstone.deploy.database.EmbeddedDatabase;

/** Touchstone as {@code deploy/run} starts it: the launcher, the server and the database, each a process. */
final class Program implements AutoCloseable {

    private static final Duration FOR_STARTING = Duration.ofMinutes(8);
    private static final Duration FOR_ENDING = Duration.ofSeconds(40);
    private static final int OK = 200;

    private final Path data;
    private final Process launcher;
    private final int port;
    private final ProcessHandle server;
    private final ProcessHandle database;
    private final DatabaseAddress address;
    private boolean paused;

    private Program(Path data, Process launcher, int port) throws IOException, CannotStart {
        this.data = data;
        this.launcher = launcher;
        this.port = port;
        this.server = noted(data.resolve("server.process"));
        this.database = noted(data.resolve("database/postmaster.pid"));
        this.address = EmbeddedDatabase.runningIn(data)
                .orElseThrow(() -> new CannotStart("The database of " + data + " does not answer."));
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the folder Touchstone was built in
     * @param data its data folder
     * @param war the application
     * @throws CannotStart when it does not come up; what it said is in {@code launcher.log} in the data folder
     */
    static Program start(Path home, Path data, Path war) throws CannotStart, IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path said = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dtouchstone.home=" + home, "-cp", System.getProperty("java.class.path"),
                "org.touchstone.deploy.Launch", "--war", war.toString()))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TOUCHSTONE_"));
        builder.environment().put("TOUCHSTONE_DATA", data.toString());
        builder.environment().put("TOUCHSTONE_HTTP_PORT", Integer.toString(port));
        builder.environment().put("TOUCHSTONE_JVM_OPTIONS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Process launcher = builder.start();
        try {
            awaitReady(launcher, port, said);
            return new Program(data, launcher, port);
        } catch (CannotStart | IOException | InterruptedException failure) {
            launcher.destroy();
            throw failure;
        }
    }

    /** Where it runs. */
    Place place() {
        return new Place(URI.create("http://127.0.0.1:" + port + "/"), address);
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    ProcessHandle server() {
        return server;
    }

    ProcessHandle database() {
        return database;
    }

    /** Stops the server's clock: it neither works nor answers, until it is killed. */
    void pauseServer() throws IOException, InterruptedException {
        signal("STOP");
        paused = true;
    }

    /** Kills what the victim is, and waits until the launcher and the server are gone. */
    void kill(Victim victim) throws IOException, InterruptedException {
        victim.processes(this).forEach(ProcessHandle::destroyForcibly);
        if (paused && server.isAlive()) {
            // one that was not killed has to notice what was
            signal("CONT");
        }
        long end = System.nanoTime() + FOR_ENDING.toNanos();
        while (launcher.isAlive() || server.isAlive()) {
            if (System.nanoTime() > end) {
                throw new IOException("after " + victim + " was killed, "
                        + (launcher.isAlive() ? "the launcher" : "the server") + " still runs");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Stops it as Ctrl-C would. */
    @Override
    public void close() {
        launcher.destroy();
        launcher.onExit().completeOnTimeout(launcher, FOR_ENDING.toSeconds(), TimeUnit.SECONDS).join();
        launcher.destroyForcibly();
    }

    @Override
    public String toString() {
        return "Touchstone on " + data;
    }

    private static void awaitReady(Process launcher, int port, Path said)
            throws CannotStart, IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest look = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + FOR_STARTING.toNanos();
        while (!ready(client, look)) {
            if (!launcher.isAlive()) {
                List<String> lines = Files.readAllLines(said);
                throw new CannotStart("It did not start: " + lines.get(lines.size() - 1));
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("It was not ready within " + FOR_STARTING.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean ready(HttpClient client, HttpRequest look) throws InterruptedException {
        try {
            return client.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static ProcessHandle noted(Path note) throws IOException {
        String pid = Files.readString(note).strip().split("\\s")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("process " + pid + " is gone"));
    }
}
