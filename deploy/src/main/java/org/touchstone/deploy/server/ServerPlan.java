package org.touchstone.deploy.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.touchstone.deploy.DatabaseAddress;

/**
 * What a server is started with.
 *
 * @param home the folder Touchstone was built in
 * @param war the application
 * @param data the folder for the server's log, its note and its passing files
 * @param name tells servers on one data folder apart, {@code server} when there is one
 * @param address the address it listens on
 * @param port the port it listens on
 * @param database where it keeps everything
 * @param environment further variables for the application
 * @param javaOptions options for its Java machine
 */
public record ServerPlan(Path home, Path war, Path data, String name, String address, int port,
        DatabaseAddress database, Map<String, String> environment, List<String> javaOptions) {

    /**
     * Options for the server's Java machine where nobody names others. Its pauses are short enough with a gigabyte
     * whatever collects the garbage, and the parallel collector leaves more of two cores to the readers: half as many
     * pages again were answered in a second.
     */
    public static final List<String> JAVA_OPTIONS = List.of("-Xmx1g", "-XX:+UseParallelGC");

    /** The address to open on this machine, without a slash at its end. */
    public String url() {
        String host = switch (address) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
        return "http://" + host + ":" + port;
    }
}
