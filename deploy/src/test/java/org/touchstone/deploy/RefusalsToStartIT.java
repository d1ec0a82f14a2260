package org.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher and its scripts as processes of their own: what keeps them from starting is one line, and their exit
 * code is not 0.
 */
class RefusalsToStartIT {

    private record Said(int exitCode, String errors) {
    }

    @Test
    void aBusyPort(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(launch(folder.resolve("data"), Map.of("TOUCHSTONE_HTTP_PORT", port)))
                    .isEqualTo(new Said(1, "touchstone: Port " + port + " on 127.0.0.1 is taken by another program;"
                            + " stop it, or set TOUCHSTONE_HTTP_PORT to a free port.\n"));
        }
    }

    @Test
    void anUnwritableFolder(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Said said = launch(file.resolve("data"), Map.of());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).startsWith("touchstone: The data folder ").contains("cannot be written")
                .containsOnlyOnce("\n");
    }

    @Test
    void aFolderInUse(@TempDir Path folder) throws Exception {
        try (DataFolder held = DataFolder.take(folder.resolve("data"))) {
            Said said = launch(held.root(), Map.of());
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.errors()).contains("running already").containsOnlyOnce("\n");
        }
    }

    @Test
    void anAbsentDatabaseOfOnesOwn(@TempDir Path folder) throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        Said said = launch(folder.resolve("data"), Map.of(
                "TOUCHSTONE_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/desk",
                "TOUCHSTONE_DB_USER", "desk", "TOUCHSTONE_DB_PASSWORD", "unsaid"));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("does not answer").doesNotContain("unsaid").containsOnlyOnce("\n");
    }

    @Test
    void aJavaThatIsTooOld(@TempDir Path folder) throws Exception {
        program(folder, "java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        for (String script : List.of("run", "test")) {
            assertThat(script(script, folder, true)).as(script).isEqualTo(new Said(1, "touchstone: Java 11 is too old"
                    + " (java); install a JDK, 17 or newer, or set JAVA_HOME to one.\n"));
        }
        program(folder, "java", "echo 'java version \"1.8.0_402\"' >&2");
        assertThat(script("run", folder, true).errors()).startsWith("touchstone: Java 8 is too old");
    }

    @Test
    void noJavaAtAll(@TempDir Path folder) throws Exception {
        for (String script : List.of("run", "test")) {
            assertThat(script(script, folder, false)).as(script).isEqualTo(new Said(1,
                    "touchstone: Java is not to be found (java); install a JDK, 17 or newer.\n"));
        }
    }

    @Test
    void aJavaThatCannotBuildWhatIsNotBuiltYet(@TempDir Path folder) throws Exception {
        program(folder, "java", "echo 'openjdk version \"21.0.2\" 2024-01-16' >&2");
        for (String script : List.of("run", "test")) {
            assertThat(script(script, folder, false)).as(script).isEqualTo(new Said(1, "touchstone: this Java can run"
                    + " programs but not build them (no javac); install a JDK, 17 or newer.\n"));
        }
    }

    @Test
    void aMavenThatIsMissingOrTooOld(@TempDir Path folder) throws Exception {
        program(folder, "java", "echo 'openjdk version \"17.0.2\" 2022-01-18' >&2");
        program(folder, "javac", "");
        for (String script : List.of("run", "test")) {
            assertThat(script(script, folder, false)).as(script).isEqualTo(new Said(1,
                    "touchstone: Maven is not to be found (mvn); install Maven, 3.8 or newer.\n"));
        }
        program(folder, "mvn", "echo 'Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)'");
        for (String script : List.of("run", "test")) {
            assertThat(script(script, folder, false)).as(script).isEqualTo(new Said(1,
                    "touchstone: Maven 3.6 is too old; install Maven, 3.8 or newer.\n"));
        }
    }

    private static void program(Path folder, String name, String does) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** Runs one of the scripts of a house where nothing is built yet, with the programs of that folder. */
    private static Said script(String name, Path folder, boolean withOthers) throws IOException, InterruptedException {
        Path house = Files.createDirectories(folder.resolve("house/deploy"));
        for (String file : List.of("run", "test", "prerequisites")) {
            Files.copy(Path.of(file), house.resolve(file), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String tool : List.of("dirname", "sed", "head", "find", "mktemp")) {
            program(folder, tool, "exec " + where(tool) + " \"$@\"");
        }
        ProcessBuilder builder = new ProcessBuilder(where("bash").toString(), house.resolve(name).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", folder + (withOthers ? File.pathSeparator + System.getenv("PATH") : ""));
        Process script = builder.start();
        String errors = new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(script.waitFor(), errors);
    }

    private static Path where(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    private static Said launch(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtouchstone.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp", System.getProperty("java.class.path"), "org.touchstone.deploy.Launch"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("TOUCHSTONE_"));
        builder.environment().put("TOUCHSTONE_DATA", data.toString());
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            builder.environment().put("TOUCHSTONE_HTTP_PORT", Integer.toString(socket.getLocalPort()));
        }
        builder.environment().putAll(settings);
        Process launcher = builder.start();
        String errors = new String(launcher.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(launcher.waitFor(), errors);
    }
}
