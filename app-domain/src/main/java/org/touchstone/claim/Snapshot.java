package org.touchstone.claim;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touchstone.article.Sha256;

/**
 * What a claim was at one revision, field by field: {@code wording}, {@code state}, {@code citation.3} and so on. It
 * serves history, conflicts and the question what changed since somebody looked. A field that was empty is absent.
 */
public record Snapshot(SortedMap<String, String> fields) {

    public Snapshot {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The field's value, the empty string when it was empty. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The names of all fields that are not the same in both. */
    public SortedSet<String> differences(Snapshot other) {
        var names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        names.removeIf(name -> value(name).equals(other.value(name)));
        return names;
    }

    /** The one text that stands for the snapshot: a line {@code field=value} each, by field, escaped. */
    public String encoded() {
        var text = new StringBuilder();
        fields.forEach((field, value) -> text.append(field).append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n'));
        return text.toString();
    }

    /** The inverse of {@link #encoded}. */
    public static Snapshot decoded(String text) {
        var fields = new TreeMap<String, String>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
            }
        }
        return new Snapshot(fields);
    }

    /** The digest of {@link #encoded}. */
    public Sha256 digest() {
        return Sha256.of(encoded());
    }

    private static String unescaped(String value) {
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
