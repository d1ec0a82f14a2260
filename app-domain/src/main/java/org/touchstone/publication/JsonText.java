package org.touchstone.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the canonical JSON that {@link Json} writes, and nothing else: texts, whole numbers, truth values, lists and
 * objects without blanks between them. What it reads is written again byte for byte.
 */
final class JsonText {

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException when the text is no object in canonical JSON
     */
    static Map<String, Object> object(String text) {
        var reading = new JsonText(text);
        Map<String, Object> object = reading.members();
        if (reading.at != text.length()) {
            throw reading.broken();
        }
        return object;
    }

    /** A member that is an object; an empty one when it is not there. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> of, String name) {
        return of.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
    }

    /** A member that is a list of objects; an empty one when it is not there. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> of, String name) {
        return of.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private Object value() {
        char c = peek();
        if (c == '{') {
            return members();
        } else if (c == '[') {
            return elements();
        } else if (c == '"') {
            return string();
        } else if (text.startsWith("true", at)) {
            at += 4;
            return true;
        } else if (text.startsWith("false", at)) {
            at += 5;
            return false;
        }
        return number();
    }

    private Map<String, Object> members() {
        var members = new TreeMap<String, Object>();
        take('{');
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            String name = string();
            take(':');
            members.put(name, value());
        }
        take('}');
        return members;
    }

    private List<Object> elements() {
        var elements = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value());
        }
        take(']');
        return elements;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (from == at) {
            throw broken();
        }
        long number = Long.parseLong(text.substring(from, at));
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                string.append(c);
                continue;
            }
            char escape = peek();
            at++;
            switch (escape) {
                case 'b' -> string.append('\b');
                case 'f' -> string.append('\f');
                case 'n' -> string.append('\n');
                case 'r' -> string.append('\r');
                case 't' -> string.append('\t');
                case 'u' -> {
                    string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> string.append(escape);
            }
        }
        take('"');
        return string.toString();
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw broken();
        }
        at++;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("no canonical JSON at character " + at);
    }
}
