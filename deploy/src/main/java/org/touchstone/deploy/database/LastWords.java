package org.touchstone.deploy.database;

/** What PostgreSQL gave as the reason for ending. */
final class LastWords {

    private String fatal = "";
    private String last = "it gave no reason";
    private boolean portWasTaken;

    synchronized void hear(String line) {
        String words = line.replaceFirst("^\\S+ \\S+ \\S+ \\[\\d+] ", "");
        if (words.contains("could not bind")) {
            portWasTaken = true;
        }
        if (fatal.isEmpty() && (words.startsWith("FATAL:") || words.startsWith("PANIC:"))) {
            fatal = words.replaceFirst("^\\w+:\\s*", "");
        }
        last = words;
    }

    /** The first fatal word, or else the last word of all. */
    synchronized String reason() {
        return fatal.isEmpty() ? last : fatal;
    }

    synchronized boolean portWasTaken() {
        return portWasTaken;
    }
}
