package org.touchstone.web.serving;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request's headers ask of an answer (RFC 9110): which coding, and whether it is wanted at all. */
final class Conditions {

    private Conditions() {
    }

    /** Whether the answer may come as gzip (12.5.3); a header that cannot be understood asks for nothing. */
    static boolean gzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.startsWith("gzip, ") || acceptEncoding.equals("gzip")) {
            return true;
        }
        boolean any = false;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", 32)) {
            String coding = part.strip();
            int semicolon = coding.indexOf(';');
            String name = semicolon < 0 ? coding : coding.substring(0, semicolon).strip();
            boolean wanted = semicolon < 0 || weight(coding.substring(semicolon + 1)) > 0;
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return wanted;
            }
            any |= name.equals("*") && wanted;
        }
        return any;
    }

    /** The weight of the parameter {@code q}: 0 to 1, 1 where there is none, 0 where it cannot be understood. */
    static double weight(String parameters) {
        for (String parameter : parameters.split(";", 16)) {
            String[] pair = parameter.split("=", 2);
            if (pair[0].strip().equalsIgnoreCase("q")) {
                String value = pair.length < 2 ? "" : pair[1].strip();
                return value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
            }
        }
        return 1;
    }

    /** Whether one of the tags in {@code If-None-Match} is this one, compared weakly (13.1.2). */
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        if (header.equals(tag) || header.strip().equals("*")) {
            return true;
        }
        for (String part : header.split(",", 64)) {
            String told = part.strip();
            if ((told.startsWith("W/") ? told.substring(2) : told).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
