package org.touchstone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void twoLaunchersCannotHaveOneFolder(@TempDir Path folder) throws CannotStart {
        Path data = folder.resolve("a b/data");
        try (DataFolder first = DataFolder.take(data)) {
            assertThatThrownBy(() -> DataFolder.take(data)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("running already")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(first.root().toString());
        }
        DataFolder.take(data).close();
    }

    @Test
    void aFileIsNoFolder(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> DataFolder.take(file)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written").hasMessageContaining("TOUCHSTONE_DATA");
    }

    @Test
    void secretsAndLogsAreForTheOwnerOnly(@TempDir Path folder) throws CannotStart, IOException {
        try (DataFolder data = DataFolder.take(folder.resolve("data"))) {
            for (String name : new String[] {"secrets", "logs", "tmp"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.at(name))))
                        .isEqualTo("rwx------");
            }
        }
    }
}
