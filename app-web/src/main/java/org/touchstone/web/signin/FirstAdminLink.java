package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.newsroom.OpenNewsroom;
import org.touchstone.newsroom.Token;
import org.touchstone.web.demo.DemoNewsroom;

/**
 * Lets the first admin in. As long as nobody is a member, each start makes a one-time link and hands it to whoever runs
 * the program: as the one line of the file named by {@code TOUCHSTONE_FIRST_ADMIN_FILE}, which only they can read, or
 * else in the log.
 */
@ApplicationScoped
public class FirstAdminLink {

    private static final Logger LOG = Logger.getLogger(FirstAdminLink.class.getName());

    private final OpenNewsroom open;
    private final DemoNewsroom demo;
    private final Doorway doorway;
    private final Optional<Path> file;

    /** For the container's proxy. */
    protected FirstAdminLink() {
        this(null, null, new Doorway(), Optional.empty());
    }

    @Inject
    public FirstAdminLink(OpenNewsroom open, DemoNewsroom demo, Doorway doorway,
            @ConfigProperty(name = "touchstone.first.admin.file") Optional<String> file) {
        this.open = open;
        this.demo = demo;
        this.doorway = doorway;
        this.file = file.map(Path::of);
    }

    /** At the start, before the application says that it is ready. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Optional<Token> token = open.open();
        if (token.isEmpty()) {
            used();
            return;
        }
        if (demo.wanted()) {
            demo.fill(token.get());
            used();
            return;
        }
        String link = doorway.publicUrl() + "/welcome/" + token.get().value();
        if (file.isPresent()) {
            write(file.get(), link);
        } else {
            LOG.warning("Nobody is a member yet. The first admin signs up here, once: " + link);
        }
    }

    private static void write(Path file, String link) {
        try {
            Files.deleteIfExists(file);
            boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] onlyOurs = posix ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            try (var out = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    onlyOurs)) {
                out.write(java.nio.charset.StandardCharsets.UTF_8.encode(link + "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Touchstone cannot start: TOUCHSTONE_FIRST_ADMIN_FILE names " + file
                    + ", which cannot be written", e);
        }
    }

    /** There is a member: the link is of no use any more. */
    void used() {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                LOG.warning("The used link of the first admin cannot be deleted: " + file.get());
            }
        }
    }
}
