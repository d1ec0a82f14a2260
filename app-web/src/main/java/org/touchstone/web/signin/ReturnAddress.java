package org.touchstone.web.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a page of ours, never another site's. */
final class ReturnAddress {

    static final String DESK = "/desk";

    /** A path that begins with one slash and a letter or ends there; what a browser reads as a host is none. */
    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9][\\x21-\\x7e&&[^\\\\]]*)?");
    private static final int LONGEST = 1_000;

    private ReturnAddress() {
    }

    /** The address when it is a page of ours a member can go to, the desk otherwise. */
    static String safe(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !OURS.matcher(asked).matches() || asked.equals("/")) {
            return DESK;
        }
        boolean page = !asked.startsWith("/act/") && !asked.startsWith("/signin") && !asked.startsWith("/welcome");
        return page ? asked : DESK;
    }
}
