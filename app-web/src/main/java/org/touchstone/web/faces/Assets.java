package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Style sheets, scripts and fonts, at addresses that name their content: {@code /assets/3f9c…/css/desk.css}. What is
 * at such an address never changes, so browsers keep it for good; a script finds its neighbours by relative names.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/";

    private String root = "";
    private String prefix = "";
    private Set<String> files = Set.of();

    /** When the application starts: later the server's own requests ask, which come without its context. */
    void read(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        SortedSet<String> found = new TreeSet<>();
        list(context, FOLDER, found);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : found) {
                try (InputStream bytes = context.getResourceAsStream(file)) {
                    digest.update(file.getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes.readAllBytes());
                }
            }
            root = context.getContextPath();
            prefix = "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
        files = Set.copyOf(found);
    }

    private static void list(ServletContext context, String folder, Set<String> found) {
        Set<String> names = context.getResourcePaths(folder);
        if (names == null) {
            return;
        }
        for (String name : names) {
            if (name.endsWith("/")) {
                list(context, name, found);
            } else {
                found.add(name);
            }
        }
    }

    /** The address of a file below the folder of resources, for example {@code css/desk.css}. */
    public String url(String name) {
        return root + prefix + name;
    }

    /** Whether the application has got as far as knowing them. */
    boolean ready() {
        return !files.isEmpty();
    }

    /** Whether there is a file at this path below our root. */
    public boolean holds(String path) {
        return !prefix.isEmpty() && path.startsWith(prefix) && files.contains(file(path));
    }

    /** The file that is at this path. */
    String file(String path) {
        return FOLDER + path.substring(prefix.length());
    }
}
