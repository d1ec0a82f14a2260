package org.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    private static final long SMALL = 100;

    @Test
    void aFullFileIsPutAsideAndTheOldestIsDropped(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("server.log");
        try (RotatingLog log = new RotatingLog(file, SMALL)) {
            for (int line = 0; line < 1000; line++) {
                log.line("line " + line);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("server.log",
                    "server.log.1", "server.log.2", "server.log.3", "server.log.4", "server.log.5");
        }
        assertThat(Files.readString(file)).endsWith("line 999\n").hasSizeLessThanOrEqualTo((int) SMALL);
        assertThat(Files.readAllLines(folder.resolve("server.log.1"))).last().asString()
                .isEqualTo("line " + (Integer.parseInt(Files.readAllLines(file).get(0).substring(5)) - 1));
    }

    @Test
    void aNewStartAppends(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("server.log");
        for (String word : new String[] {"first", "second"}) {
            try (RotatingLog log = new RotatingLog(file)) {
                log.line(word);
            }
        }
        assertThat(Files.readAllLines(file)).containsExactly("first", "second");
    }
}
