package org.touchstone.deploy.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.touchstone.deploy.CannotStart;
import org.touchstone.deploy.FileTree;
import org.touchstone.deploy.RotatingLog;
import org.touchstone.deploy.Watched;

/** A running Payara Micro with Touchstone on it, in a process of its own. */
public final class PayaraServer implements AutoCloseable {

    private static final Duration FOR_STARTING = Duration.ofSeconds(300);
    private static final Duration FOR_A_CLEAN_STOP = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int OK = 200;

    private final ServerPlan plan;
    private final Watched server;
    private final ServerWords words;
    private final LeftoverServer note;
    private final Path log;

    private PayaraServer(ServerPlan plan, Watched server, ServerWords words, LeftoverServer note, Path log) {
        this.plan = plan;
        this.server = server;
        this.words = words;
        this.note = note;
        this.log = log;
    }

    /** Stops a server of this name that a killed launcher left on this data folder. */
    public static void stopLeftover(Path data, String name) throws CannotStart, InterruptedException {
        try {
            new LeftoverServer(data.resolve(name + ".process")).stop();
        } catch (IOException failure) {
            throw new CannotStart("A server left by an earlier start cannot be stopped: " + failure.getMessage(),
                    failure);
        }
    }

    /**
     * Starts the server's process; it is not ready yet.
     *
     * @throws CannotStart when a part is missing or the process cannot be made
     */
    public static PayaraServer start(ServerPlan plan) throws CannotStart {
        Path jar = plan.home().resolve("deploy/target/server/payara-micro.jar");
        for (Path part : List.of(jar, plan.war())) {
            if (!Files.isRegularFile(part)) {
                throw new CannotStart("The file " + part + " is missing; build it with mvn -DskipTests package.");
            }
        }
        try {
            Path passing = emptied(plan.data().resolve("tmp").resolve(plan.name()));
            Path log = Files.createDirectories(plan.data().resolve("logs")).resolve(plan.name() + ".log");
            ProcessBuilder builder = new ProcessBuilder(command(plan, jar, passing)).directory(passing.toFile());
            Map<String, String> environment = builder.environment();
            environment.putAll(plan.environment());
            environment.put("TOUCHSTONE_DB_URL", plan.database().url());
            environment.put("TOUCHSTONE_DB_USER", plan.database().user());
            environment.put("TOUCHSTONE_DB_PASSWORD", plan.database().password());
            ServerWords words = new ServerWords();
            LeftoverServer note = new LeftoverServer(plan.data().resolve(plan.name() + ".process"));
            Watched server = Watched.start(builder, new RotatingLog(log), words::hear);
            note.remember(server.process().toHandle());
            return new PayaraServer(plan, server, words, note, log);
        } catch (IOException failure) {
            throw new CannotStart("The server could not be started: " + failure.getMessage(), failure);
        }
    }

    /**
     * Waits until the application says that it is ready.
     *
     * @throws CannotStart when the server ends, refuses the application or takes longer than five minutes
     */
    public void awaitReady() throws CannotStart, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest look = HttpRequest.newBuilder(URI.create(plan.url() + "/health/ready"))
                .timeout(Duration.ofSeconds(10)).build();
        long start = System.nanoTime();
        while (!isReady(client, look)) {
            if (!server.process().isAlive()) {
                server.readToEnd();
                throw new CannotStart("The server ended while starting: " + words.reason() + " (more in " + log + ")");
            }
            if (words.deploymentFailed()) {
                throw new CannotStart("Touchstone could not be deployed: " + words.reason() + " (more in " + log + ")");
            }
            if (System.nanoTime() - start > FOR_STARTING.toNanos()) {
                throw new CannotStart("Touchstone was not ready within " + FOR_STARTING.toSeconds() + " seconds: "
                        + words.reason() + " (more in " + log + ")");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** The address to open on this machine, without a slash at its end. */
    public String url() {
        return plan.url();
    }

    /** The server's process. */
    public ProcessHandle process() {
        return server.process().toHandle();
    }

    /** Completes when it has ended, for whatever reason. */
    public CompletableFuture<Process> ended() {
        return server.process().onExit();
    }

    /** Stops it: requests under way are answered, then the process ends; after eight seconds it is made to. */
    @Override
    public void close() {
        try {
            server.process().destroy();
            if (!server.process().waitFor(FOR_A_CLEAN_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                server.process().destroyForcibly().waitFor();
            }
            server.readToEnd();
            note.forget();
            FileTree.delete(plan.data().resolve("tmp").resolve(plan.name()));
        } catch (IOException leftLying) {
            // the next start takes it away
        } catch (InterruptedException hurried) {
            server.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(HttpClient client, HttpRequest look) throws InterruptedException {
        try {
            return client.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == OK
                    && !words.deploymentFailed();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> command(ServerPlan plan, Path jar, Path passing) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + plan.home().resolve("deploy/target/deploy.jar"),
                "-Djava.io.tmpdir=" + passing,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(plan.javaOptions());
        command.addAll(List.of("-jar", jar.toString(),
                "--nohazelcast", "--disablephonehome",
                "--port", Integer.toString(plan.port()),
                "--prebootcommandfile", settings(plan, passing, "before-boot").toString(),
                "--postbootcommandfile", settings(plan, passing, "after-boot").toString(),
                "--contextroot", "/",
                "--deploy", plan.war().toString()));
        return command;
    }

    /** The server's settings, the same as on any Payara Micro, with the address to listen on put in. */
    private static Path settings(ServerPlan plan, Path passing, String when) throws IOException {
        Path template = plan.home().resolve("deploy/payara").resolve(when + ".asadmin");
        Path filled = passing.resolve(when + ".asadmin");
        Files.writeString(filled, Files.readString(template).replace("127.0.0.1", plan.address()));
        return filled;
    }

    private static Path emptied(Path folder) throws IOException {
        FileTree.delete(folder);
        Files.createDirectories(folder.getParent());
        return Files.createDirectory(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
