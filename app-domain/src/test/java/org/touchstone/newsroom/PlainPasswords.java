package org.touchstone.newsroom;

import java.util.Optional;

/** No hashing at all, for tests; remembers how often it was asked to compare. */
public class PlainPasswords implements PasswordHashing {

    private int comparisons;

    static String hashOf(String password) {
        return "plain:" + password;
    }

    @Override
    public String hash(Password password) {
        return hashOf(password.value());
    }

    @Override
    public boolean matches(Password password, Optional<String> hash) {
        comparisons++;
        return hash.filter(h -> h.replace("old-", "").equals(hash(password))).isPresent();
    }

    @Override
    public boolean outdated(String hash) {
        return hash.startsWith("old-");
    }

    public int comparisons() {
        return comparisons;
    }
}
