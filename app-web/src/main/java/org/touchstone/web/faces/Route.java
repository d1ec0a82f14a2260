package org.touchstone.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.touchstone.newsroom.Refusal;

/** The address this request came by, and the parameters in it. */
@Named
@RequestScoped
public class Route {

    private String path = "";
    private String query = "";
    private Map<String, String> parameters = Map.of();

    void at(String newPath, String newQuery, Map<String, String> newParameters) {
        path = newPath;
        query = newQuery;
        parameters = newParameters;
    }

    /** The path as the reader sees it, without the query; empty outside of a page. */
    public String getPath() {
        return path;
    }

    /** The path and, when there is one, the query: what a sign-in returns to. */
    public String getAddress() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The first segment of the path, by which the header knows what to highlight. */
    public String getSection() {
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    /** Whether the address holds such a parameter. */
    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /**
     * A number in the address.
     *
     * @throws Refusal.NotFound when the address holds no such parameter
     */
    public long number(String parameter) {
        try {
            return Long.parseLong(word(parameter));
        } catch (NumberFormatException notOne) {
            throw new Refusal.NotFound("page");
        }
    }

    /**
     * A word in the address.
     *
     * @throws Refusal.NotFound when the address holds no such parameter
     */
    public String word(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new Refusal.NotFound("page");
        }
        return value;
    }
}
