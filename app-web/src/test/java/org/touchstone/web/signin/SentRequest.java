package org.touchstone.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request for tests: by whom, to where, with which headers. */
final class SentRequest {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final String method;
    private final String path;
    private String from = "192.0.2.10";
    private boolean secure;

    private SentRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static SentRequest get(String path) {
        return new SentRequest("GET", path);
    }

    static SentRequest post(String path) {
        return new SentRequest("POST", path);
    }

    SentRequest from(String address) {
        from = address;
        return this;
    }

    SentRequest byTls() {
        secure = true;
        return this;
    }

    SentRequest with(String header, String value) {
        headers.computeIfAbsent(header, h -> new ArrayList<>()).add(value);
        return this;
    }

    SentRequest field(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    SentRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    HttpServletRequest asRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(SentRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, called, given) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getContextPath" -> "";
                    case "getRemoteAddr" -> from;
                    case "isSecure" -> secure;
                    case "getHeader" -> headers.getOrDefault(given[0], List.of()).stream().findFirst().orElse(null);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(given[0], List.of()));
                    case "getParameter" -> parameters.get(given[0]);
                    case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
                    case "getAttribute" -> attributes.get(given[0]);
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
