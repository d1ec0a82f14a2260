package org.touchstone.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.article.Sha256;

/**
 * What lets anybody verify an edition: the SHA-256 of each of its parts, under the part's JSON Pointer (RFC 6901),
 * computed of the part as canonical JSON (RFC 8785); and the head of the article's audit chain when it was
 * made. Only what the edition itself shows is hashed: no hash serves for guessing words that readers do not get.
 */
final class Proof {

    private static final List<String> OBJECTS = List.of("article", "conclusion", "counts", "newsroom", "scale");
    private static final List<String> LISTS = List.of("claims", "corrections");

    private Proof() {
    }

    /**
     * The edition's members with their proof, in place of any they had.
     *
     * @param auditHead the hash of the last entry in the article's chain before the edition
     */
    static Map<String, Object> sealed(Map<String, Object> members, String auditHead) {
        var sealed = new TreeMap<>(members);
        var parts = new TreeMap<String, Object>();
        for (String name : OBJECTS) {
            Object part = members.get(name);
            if (part != null) {
                parts.put("/" + name, hash(part));
            }
        }
        for (String name : LISTS) {
            List<Map<String, Object>> list = JsonText.objects(members, name);
            for (int i = 0; i < list.size(); i++) {
                parts.put("/" + name + "/" + i, hash(list.get(i)));
            }
        }
        // the article's words as readers get them
        parts.put("/paragraphs", hash(members.getOrDefault("paragraphs", List.of())));
        sealed.put("proof", Json.object("auditHead", auditHead, "canonical", "RFC 8785", "explained", "/verify",
                "hash", "SHA-256", "parts", parts));
        return sealed;
    }

    private static String hash(Object part) {
        return Sha256.of(Json.canonical(part)).hex();
    }
}
