package org.touchstone.deploy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The port that the server will listen on. */
final class Port {

    private static final int FIRST_FOR_EVERYBODY = 1024;

    private Port() {
    }

    /**
     * Tries whether the port is free.
     *
     * @throws CannotStart when it is not, or the address is not this machine's
     */
    static void mustBeFree(String address, int port) throws CannotStart {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new CannotStart("TOUCHSTONE_HTTP_ADDRESS must be an address of this machine, not “" + address + "”.",
                    unknown);
        } catch (BindException taken) {
            throw new CannotStart(sentence(address, port, String.valueOf(taken.getMessage())), taken);
        } catch (IOException failure) {
            throw new CannotStart("Port " + port + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static String sentence(String address, int port, String reason) {
        if (reason.contains("requested address")) {
            return "TOUCHSTONE_HTTP_ADDRESS must be an address of this machine, not “" + address + "”.";
        }
        if (port < FIRST_FOR_EVERYBODY && reason.contains("ermission")) {
            return "Only root may listen on port " + port + "; set TOUCHSTONE_HTTP_PORT to one from "
                    + FIRST_FOR_EVERYBODY + " up.";
        }
        return "Port " + port + " on " + address + " is taken by another program; stop it,"
                + " or set TOUCHSTONE_HTTP_PORT to a free port.";
    }
}
