package org.touchstone.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the next page says was done, once. It travels in a cookie of that one page, as the key of its sentence, so that
 * no server has to remember it.
 */
@Named("acknowledgement")
@RequestScoped
public class Acknowledgement {

    private static final String COOKIE = "done";
    private static final int LIMIT = 1000;

    @Inject
    private HttpServletRequest request;

    private String text = "";

    @PostConstruct
    void read() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE) && cookie.getValue() != null)
                .findFirst().ifPresent(cookie -> text = sentence(cookie.getValue()));
    }

    /** What was done; empty when there is nothing to say. */
    public String getText() {
        return text;
    }

    /** What was done, once: reading it takes it away. Empty when there is nothing to say. */
    public String getTaken() {
        if (!text.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().addResponseHeader("Set-Cookie",
                    COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
        }
        return text;
    }

    /** Leaves for the next page the sentence of {@code done.} and this key; for Faces beans that redirect. */
    public void leave(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().addResponseHeader("Set-Cookie",
                cookie(request.isSecure(), key, arguments));
    }

    /** The header that leaves the sentence; one too long for a cookie is left out, for the page shows the result. */
    static String cookie(boolean secure, String key, Object... arguments) {
        List<String> parts = new ArrayList<>(List.of(key));
        Arrays.stream(arguments).map(Object::toString).forEach(parts::add);
        String value = String.join("&", parts.stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).toList());
        return COOKIE + "=" + (value.length() <= LIMIT ? value : "") + "; Path=/; Max-Age=60; HttpOnly; "
                + "SameSite=Strict" + (secure ? "; Secure" : "");
    }

    static String sentence(String cookie) {
        try {
            List<String> parts = Arrays.stream(cookie.split("&", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
            return Sentences.find("done." + parts.get(0), parts.subList(1, parts.size())).orElse("");
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }
}
