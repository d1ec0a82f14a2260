package org.touchstone.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;

/**
 * A published edition with some of its claims, or its conclusion, as they are approved now. All else stays as it was
 * published, whatever work has gone on since: the text, the places of the claims in it, the scale, the article's
 * details, the newsroom's name.
 */
final class CorrectedContent {

    /** What a duplicate shows of the claim it is a duplicate of. */
    private static final List<String> VERDICT = List.of("rating", "rationale", "checked", "citations", "searches");
    /** What stays with the text, which stays. */
    private static final List<String> PLACES = List.of("exact");

    private final Map<String, Object> frozen;
    private final Map<String, Object> now;

    /**
     * @param frozen the edition to be corrected
     * @param now what an edition of today would hold
     */
    CorrectedContent(Map<String, Object> frozen, Map<String, Object> now) {
        this.frozen = frozen;
        this.now = now;
    }

    /** Whether the claim is another one now; also when it is gone. */
    boolean differs(int number) {
        Map<String, Object> was = claim(frozen, number);
        Map<String, Object> is = claim(now, number);
        return was != null && (is == null || !Json.canonical(own(was)).equals(Json.canonical(own(kept(was, is)))));
    }

    /** What a claim says for itself: of a duplicate all but the other's verdict. */
    private static Map<String, Object> own(Map<String, Object> claim) {
        if (!claim.containsKey("duplicateOf")) {
            return claim;
        }
        var own = new TreeMap<>(claim);
        own.keySet().removeAll(VERDICT);
        return own;
    }

    /** Whether the conclusion is another one now. */
    boolean conclusionDiffers() {
        return !Json.canonical(JsonText.object(frozen, "conclusion"))
                .equals(Json.canonical(JsonText.object(now, "conclusion")));
    }

    /** The numbers of the claims readers know. */
    List<Integer> numbers() {
        return JsonText.objects(frozen, "claims").stream().map(CorrectedContent::number).toList();
    }

    /** What readers know a claim by. */
    String wording(int number) {
        Map<String, Object> claim = claim(frozen, number);
        return claim == null ? "" : String.valueOf(claim.get("wording"));
    }

    /**
     * @throws Refusal.NotNow when a claim was given a rating its edition's scale does not have, or says the same as
     *         one that readers do not know or that has no verdict
     */
    Map<String, Object> with(Set<Integer> claims, boolean conclusion, EditionContent imprinted, Imprint imprint) {
        var corrected = new TreeMap<>(frozen);
        corrected.putAll(imprinted.imprint(imprint));
        corrected.put("article", EditionContent.withoutDraft(frozen));
        if (conclusion) {
            corrected.put("conclusion", JsonText.object(now, "conclusion"));
        }
        Map<Integer, Map<String, Object>> replaced = new LinkedHashMap<>();
        for (Map<String, Object> was : JsonText.objects(frozen, "claims")) {
            int number = number(was);
            Map<String, Object> is = claims.contains(number) ? claim(now, number) : null;
            replaced.put(number, is == null ? was : kept(was, is));
        }
        replaced.replaceAll((number, claim) -> ofAnother(claim, replaced));
        claims.forEach(number -> mustBeOnScale(replaced.getOrDefault(number, Map.of())));
        corrected.put("claims", new ArrayList<>(replaced.values()));
        var counts = new TreeMap<>(JsonText.object(frozen, "counts"));
        counts.put("verdicts", (int) replaced.values().stream().filter(claim -> "RATED".equals(claim.get("status")))
                .count());
        corrected.put("counts", counts);
        return corrected;
    }

    /** The claim as it is now, where it stood then; who is credited unless somebody is quoted is the publisher then. */
    private Map<String, Object> kept(Map<String, Object> was, Map<String, Object> is) {
        var claim = new TreeMap<>(is);
        for (String name : PLACES) {
            put(claim, name, was.get(name));
        }
        if (!Boolean.TRUE.equals(is.get("said"))) {
            put(claim, "claimant", JsonText.object(frozen, "article").get("publisher"));
        }
        return claim;
    }

    /** A duplicate shows what the claim it duplicates says in this edition. */
    private static Map<String, Object> ofAnother(Map<String, Object> claim, Map<Integer, Map<String, Object>> all) {
        if (!(claim.get("duplicateOf") instanceof Integer other)) {
            return claim;
        }
        Map<String, Object> speaking = all.get(other);
        if (speaking == null || !"RATED".equals(speaking.get("status"))) {
            throw new Refusal.NotNow("correction.duplicateOfNothing", number(claim), other);
        }
        var shared = new TreeMap<>(claim);
        for (String name : VERDICT) {
            put(shared, name, speaking.get(name));
        }
        return shared;
    }

    private void mustBeOnScale(Map<String, Object> claim) {
        Map<String, Object> rating = JsonText.object(claim, "rating");
        List<Map<String, Object>> scale = JsonText.objects(JsonText.object(frozen, "scale"), "ratings");
        if (!rating.isEmpty() && scale.stream().noneMatch(rating::equals)) {
            throw new Refusal.NotNow("correction.scale", number(claim), String.valueOf(rating.get("label")));
        }
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value == null) {
            object.remove(name);
        } else {
            object.put(name, value);
        }
    }

    private static @Nullable Map<String, Object> claim(Map<String, Object> edition, int number) {
        return JsonText.objects(edition, "claims").stream().filter(claim -> number(claim) == number).findFirst()
                .orElse(null);
    }

    private static int number(Map<String, Object> claim) {
        return claim.get("number") instanceof Integer number ? number : 0;
    }
}
