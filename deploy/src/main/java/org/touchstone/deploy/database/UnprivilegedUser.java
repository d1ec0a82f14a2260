package org.touchstone.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.touchstone.deploy.CannotStart;

/**
 * As whom PostgreSQL runs, which refuses to be root. An ordinary user runs it as themselves. Root runs it in a user
 * namespace of its own, where it is nobody and its files stay root's; where such namespaces are forbidden, as in many
 * containers, as another user, to whom the database's files are given.
 *
 * @param prefix the words put before a command
 * @param name the user who owns the database's files
 */
public record UnprivilegedUser(List<String> prefix, String name) {

    private static final List<String> CANDIDATES = List.of("touchstone", "postgres", "nobody");
    private static final int SECONDS_FOR_A_TRIAL = 10;

    /**
     * Finds a way to run the given program on this machine.
     *
     * @param program a PostgreSQL program, asked for its version as a trial
     * @throws CannotStart when this is root and there is no way
     */
    public static UnprivilegedUser ableToRun(String program) throws CannotStart {
        String self = System.getProperty("user.name");
        if (!"root".equals(self)) {
            if (works(List.of(program, "--version"))) {
                return new UnprivilegedUser(List.of(), self);
            }
            throw new CannotStart("The database program " + program + " does not run on this machine;"
                    + " set TOUCHSTONE_DB_URL to a PostgreSQL of your own.");
        }
        for (UnprivilegedUser candidate : forRoot()) {
            if (works(candidate.command(List.of(program, "--version")))) {
                return candidate;
            }
        }
        throw new CannotStart("PostgreSQL refuses to run as root, and this machine lets root neither make a user"
                + " namespace nor run " + program + " as touchstone, postgres or nobody;"
                + " start Touchstone as an ordinary user, or set TOUCHSTONE_DB_URL.");
    }

    /** The command as this user runs it, in a session of its own, so that Ctrl-C reaches only the launcher. */
    public List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the file or folder, with all in it, to this user. */
    public void own(Path root) throws IOException {
        UserPrincipal owner = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root)) {
            files = tree.toList();
        }
        // the root folder last: it tells the next start whether all the others were given
        for (int at = files.size() - 1; at >= 0; at--) {
            Files.setOwner(files.get(at), owner);
        }
    }

    private static List<UnprivilegedUser> forRoot() {
        List<UnprivilegedUser> ways = new ArrayList<>();
        ways.add(new UnprivilegedUser(List.of("unshare", "-U"), "root"));
        for (String name : CANDIDATES) {
            ways.add(new UnprivilegedUser(List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups"),
                    name));
            ways.add(new UnprivilegedUser(List.of("setpriv", "--reuid=" + name, "--clear-groups"), name));
        }
        return ways;
    }

    private static boolean works(List<String> command) {
        try {
            Process trial = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            trial.getOutputStream().close();
            if (!trial.waitFor(SECONDS_FOR_A_TRIAL, TimeUnit.SECONDS)) {
                trial.destroyForcibly();
                return false;
            }
            return trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
