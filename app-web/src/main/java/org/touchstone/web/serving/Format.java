package org.touchstone.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Refusal;

/**
 * Something public that is no page: a feed, a picture, a document for machines. It is written once and served until
 * what it shows changes.
 */
public interface Format {

    /**
     * Where it is found.
     *
     * @param path of the whole path below our root; a group named {@code slug} says that it shows that review alone
     * @param parameters the query's parameters that mean something to it
     */
    record Address(Pattern path, List<String> parameters) {
    }

    /**
     * What is asked for.
     *
     * @param parts the named groups of the path
     * @param parameters the query's parameters, decoded; of one that comes twice the first
     */
    record Asked(HttpServletRequest request, String path, Map<String, String> parts, Map<String, String> parameters) {

        /** A number in the path. */
        public int number(String part) {
            String digits = parts.getOrDefault(part, "0");
            return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        }
    }

    List<Address> addresses();

    /**
     * @throws Refusal.NotFound when there is nothing at this address
     * @throws Refusal.Invalid when a parameter cannot be understood
     */
    Body write(Asked asked);
}
