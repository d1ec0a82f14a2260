package org.touchstone.web.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in which formats a page can be had at its own address, by the request's {@code Accept}. */
public interface Alternates {

    /**
     * @param type the media type by which it is asked for
     * @param path where it is found by itself, below our root
     */
    record Alternate(String type, String path) {

        /** Whether a range of an {@code Accept} header asks for it; a profile only when it is named. */
        boolean fits(String range, String parameters) {
            int semicolon = type.indexOf(';');
            String plain = semicolon < 0 ? type : type.substring(0, semicolon);
            boolean named = range.equals(plain) || range.equals("application/*");
            if (semicolon < 0) {
                return named && !parameters.contains("profile");
            }
            return named && parameters.contains(type.substring(semicolon + 1).strip());
        }
    }

    /**
     * @param address the page's address with the names of its parameters in braces
     * @param parameters their values
     * @return the page's other formats, the plainest first; empty when it has none
     */
    List<Alternate> of(String address, Map<String, String> parameters);

    /**
     * Which of them is asked for; empty when it is the page.
     *
     * @throws NoneAcceptable when it is neither
     */
    static Optional<Alternate> chosen(String accept, List<Alternate> alternates) throws NoneAcceptable {
        double best = 0;
        Alternate chosen = null;
        boolean page = false;
        for (String part : accept.split(",", 32)) {
            String[] range = part.strip().split(";", 2);
            String type = range[0].strip().toLowerCase(java.util.Locale.ROOT);
            String parameters = range.length > 1 ? range[1] : "";
            double weight = Conditions.weight(parameters);
            boolean html = List.of("text/html", "application/xhtml+xml", "text/*", "*/*").contains(type);
            if (weight > best && html) {
                best = weight;
                page = true;
                chosen = null;
            }
            for (Alternate alternate : alternates) {
                if (weight > best && alternate.fits(type, parameters)) {
                    best = weight;
                    page = false;
                    chosen = alternate;
                }
            }
        }
        if (chosen == null && !page) {
            throw new NoneAcceptable();
        }
        return Optional.ofNullable(chosen);
    }

    /** What is asked for is not to be had. */
    class NoneAcceptable extends Exception {
        private static final long serialVersionUID = 1;
    }
}
