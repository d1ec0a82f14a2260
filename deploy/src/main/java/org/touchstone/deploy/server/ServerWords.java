package org.touchstone.deploy.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to the server's log while it starts, for the reason why it fails. The application may give a reason in words
 * by logging, or throwing, a line with “Touchstone cannot start: …” in it; that one is preferred.
 */
final class ServerWords {

    private static final Pattern OWN = Pattern.compile("Touchstone cannot start: *(.+)");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)");
    private static final Pattern HEAD = Pattern.compile("^\\[\\d{4}-.*?\\[levelValue: (\\d+)] ?(.*)");
    private static final int SEVERE = 1000;

    private String own = "";
    private String cause = "";
    private String severe = "";
    private String last = "";
    private boolean nextIsSevere;
    private boolean nextIsDeployed;
    private boolean failed;
    private boolean ready;

    synchronized void hear(String line) {
        String words = line.strip();
        if (words.isEmpty()) {
            return;
        }
        Matcher head = HEAD.matcher(words);
        if (head.find()) {
            boolean bad = Integer.parseInt(head.group(1)) >= SEVERE;
            nextIsSevere = bad && head.group(2).equals("[[");
            if (bad && !nextIsSevere) {
                severe(head.group(2));
            }
        } else if (nextIsSevere) {
            nextIsSevere = false;
            severe(words);
        }
        Matcher reason = OWN.matcher(words);
        if (own.isEmpty() && reason.find()) {
            own = reason.group(1);
        }
        Matcher caused = CAUSE.matcher(words);
        if (caused.find()) {
            cause = caused.group(1);
        }
        // some refusals show only in the list of what was deployed, which is then empty
        failed |= words.contains("Exception while loading the app") || nextIsDeployed && words.startsWith("]");
        nextIsDeployed = words.startsWith("\"Deployed\": [");
        ready |= words.contains("ready in ") && words.contains("Payara Micro");
        last = words;
    }

    /** Some messages are nothing but a number. */
    private void severe(String message) {
        if (severe.isEmpty() && message.contains(" ")) {
            severe = message;
        }
    }

    /** The application was refused by the server, which itself runs on. */
    synchronized boolean deploymentFailed() {
        return failed && ready;
    }

    /** The best reason heard so far. */
    synchronized String reason() {
        for (String reason : new String[] {own, cause, severe, last}) {
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "it gave no reason";
    }
}
