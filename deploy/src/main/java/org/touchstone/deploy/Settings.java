package org.touchstone.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who starts Touchstone has set, by environment and arguments; everything has a default.
 *
 * @param home the folder Touchstone was built in
 * @param data the folder that holds all that must not be lost
 * @param war the application
 * @param httpAddress the address that listens, loopback unless told otherwise
 * @param httpPort the port it listens on, 1 to 65535
 * @param databasePort a port for the database of its own; empty: any free one
 * @param ownDatabase the newsroom's own PostgreSQL; empty: the one that comes with Touchstone
 * @param publicUrl the address that published pages name, without a slash at its end
 * @param serverOptions further options for the server's Java machine
 * @param demo whether to make the invented newsroom
 */
public record Settings(Path home, Path data, Path war, String httpAddress, int httpPort,
        Optional<Integer> databasePort, Optional<DatabaseAddress> ownDatabase, String publicUrl,
        List<String> serverOptions, boolean demo) {

    private static final int LAST_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String USAGE = "usage: deploy/run [--demo] [--war FILE]";

    /**
     * Reads the environment and the arguments.
     *
     * @throws CannotStart when one of them makes no sense
     */
    public static Settings read(Path home, Map<String, String> environment, List<String> arguments) throws CannotStart {
        boolean demo = false;
        Path war = home.resolve("app-web/target/touchstone.war");
        for (int at = 0; at < arguments.size(); at++) {
            switch (arguments.get(at)) {
                case "--demo" -> demo = true;
                case "--war" -> {
                    at++;
                    if (at == arguments.size()) {
                        throw new CannotStart("--war needs the path of the application's WAR; " + USAGE);
                    }
                    war = Path.of(arguments.get(at)).toAbsolutePath();
                }
                default -> throw new CannotStart("I do not know “" + arguments.get(at) + "”; " + USAGE);
            }
        }
        String address = text(environment, "TOUCHSTONE_HTTP_ADDRESS").orElse(LOOPBACK);
        int port = port(environment, "TOUCHSTONE_HTTP_PORT").orElse(8080);
        return new Settings(home,
                text(environment, "TOUCHSTONE_DATA").map(Path::of).orElse(home.resolve("data")).toAbsolutePath(),
                war, address, port,
                port(environment, "TOUCHSTONE_DB_PORT"),
                ownDatabase(environment),
                publicUrl(environment).orElse("http://localhost:" + port),
                text(environment, "TOUCHSTONE_JVM_OPTIONS").map(line -> List.of(line.split("\\s+"))).orElse(List.of()),
                demo);
    }

    /** The address to open on this machine, without a slash at its end. */
    public String localUrl() {
        String host = switch (httpAddress) {
            case LOOPBACK, "0.0.0.0", "::" -> "localhost";
            default -> httpAddress.contains(":") ? "[" + httpAddress + "]" : httpAddress;
        };
        return "http://" + host + ":" + httpPort;
    }

    private static Optional<DatabaseAddress> ownDatabase(Map<String, String> environment) throws CannotStart {
        Optional<String> url = text(environment, "TOUCHSTONE_DB_URL");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new CannotStart("TOUCHSTONE_DB_URL must begin with jdbc:postgresql: – like"
                    + " jdbc:postgresql://db.example.org:5432/touchstone.");
        }
        return Optional.of(new DatabaseAddress(url.get(), needed(environment, "TOUCHSTONE_DB_USER"),
                needed(environment, "TOUCHSTONE_DB_PASSWORD")));
    }

    private static String needed(Map<String, String> environment, String name) throws CannotStart {
        return text(environment, name)
                .orElseThrow(() -> new CannotStart("TOUCHSTONE_DB_URL is set, so " + name + " must be set too."));
    }

    private static Optional<String> publicUrl(Map<String, String> environment) throws CannotStart {
        Optional<String> url = text(environment, "TOUCHSTONE_PUBLIC_URL");
        if (url.isPresent() && !url.get().matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new CannotStart("TOUCHSTONE_PUBLIC_URL must be an http or https address,"
                    + " like https://checks.example.org, not “" + url.get() + "”.");
        }
        return url.map(address -> address.replaceAll("/+$", ""));
    }

    private static Optional<Integer> port(Map<String, String> environment, String name) throws CannotStart {
        Optional<String> typed = text(environment, name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String sentence = name + " must be a port number from 1 to " + LAST_PORT + ", not “" + typed.get() + "”.";
        try {
            int port = Integer.parseInt(typed.get());
            if (port < 1 || port > LAST_PORT) {
                throw new CannotStart(sentence);
            }
            return Optional.of(port);
        } catch (NumberFormatException notANumber) {
            throw new CannotStart(sentence, notANumber);
        }
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
