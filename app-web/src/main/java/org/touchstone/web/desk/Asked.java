package org.touchstone.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Typed;

/**
 * What a list's address asks for: filter, order and page live in the address alone, so that it can be kept and sent.
 * What it does not understand it leaves out.
 */
@Named("asked")
@RequestScoped
public class Asked {

    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    /** The words looked for, at most 200 characters; empty for none. */
    public String getWords() {
        String typed = request.getParameter("q");
        if (typed == null || !Typed.storable(typed)) {
            return "";
        }
        // no character is cut in two
        return typed.codePointCount(0, typed.length()) <= LONGEST ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }

    /** The page of the list, counted from 1. */
    public int page(String name) {
        String typed = request.getParameter(name);
        return typed != null && typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 1;
    }

    /** One of an enumeration's constants, or the one meant when nothing is said. */
    public <E extends Enum<E>> E one(String name, E otherwise) {
        String typed = request.getParameter(name);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(typed)) {
                return constant;
            }
        }
        return otherwise;
    }

    /** One of an enumeration's constants, or null. */
    public <E extends Enum<E>> @Nullable E maybe(String name, Class<E> type) {
        String typed = request.getParameter(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(typed)) {
                return constant;
            }
        }
        return null;
    }

    /** The member asked for, or null. */
    public @Nullable MemberId getAssignee() {
        String typed = request.getParameter("assignee");
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? new MemberId(Long.parseLong(typed)) : null;
    }

    /** The article asked for, or null. */
    public @Nullable ArticleId getArticle() {
        String typed = request.getParameter("article");
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? new ArticleId(Long.parseLong(typed)) : null;
    }

    /** This page's address with one parameter set to another value; an empty value leaves it out. */
    public String with(String name, String value) {
        Map<String, String> wanted = new LinkedHashMap<>();
        request.getParameterMap().forEach((known, values) -> wanted.put(known, values[0]));
        wanted.put(name, value);
        if (!name.startsWith("page")) {
            wanted.keySet().removeIf(known -> known.startsWith("page"));
        }
        var query = new StringJoiner("&", "?", "");
        wanted.forEach((known, said) -> {
            if (!said.isEmpty()) {
                query.add(URLEncoder.encode(known, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(said, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
