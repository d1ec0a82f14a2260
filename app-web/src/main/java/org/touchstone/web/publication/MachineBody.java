package org.touchstone.web.publication;

import jakarta.json.JsonStructure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.web.serving.Body;

/** Answers for programs: anybody's page may read them, and what is in them is told by their type alone. */
final class MachineBody {

    static final Map<String, String> OPEN = Map.of("Access-Control-Allow-Origin", "*",
            "Cross-Origin-Resource-Policy", "cross-origin");

    private MachineBody() {
    }

    static Body json(String type, JsonStructure json, Map<String, String> headers) {
        return text(type, json.toString(), headers);
    }

    static Body text(String type, String text, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(OPEN);
        all.putAll(headers);
        return Body.text(type, text, all);
    }
}
