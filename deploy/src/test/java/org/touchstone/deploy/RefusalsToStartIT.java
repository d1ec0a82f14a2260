package org.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own: what keeps it from starting is one line, and its exit code is not 0. */
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
