package org.touchstone.newsroom;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address to sign in with, in lower case. Only its shape is checked: whether it exists is its owner's business. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");

    /**
     * @throws Refusal.Invalid for the field {@code email} when it has not the shape of an address
     */
    public static EmailAddress of(String typed) {
        String address = Typed.line("email", typed, 254).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(address).matches()) {
            throw new Refusal.Invalid("email", "email.shape");
        }
        return new EmailAddress(address);
    }
}
