package org.touchstone.newsroom;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts that may be proposed, in the order they are offered. Those with a number form an ordinal scale from 1,
 * the least true, to its best.
 */
public record Scale(List<Rating> ratings) {

    /** What a newsroom starts with. */
    public static final Scale DEFAULT = new Scale(List.of(
            new Rating("TRUE", "True", 5, Tone.TRUE),
            new Rating("MOSTLY_TRUE", "Mostly true", 4, Tone.MOSTLY_TRUE),
            new Rating("HALF_TRUE", "Half true", 3, Tone.HALF),
            new Rating("MOSTLY_FALSE", "Mostly false", 2, Tone.MOSTLY_FALSE),
            new Rating("FALSE", "False", 1, Tone.FALSE),
            new Rating("UNPROVEN", "Unproven", null, Tone.UNNUMBERED),
            new Rating("OUTDATED", "Outdated", null, Tone.UNNUMBERED),
            new Rating("MISSING_CONTEXT", "Missing context", null, Tone.UNNUMBERED),
            new Rating("OPINION", "Opinion", null, Tone.UNNUMBERED),
            new Rating("SATIRE", "Satire", null, Tone.UNNUMBERED)));

    /** For the newsroom's own drafts: nobody is rated, the text is either right, to be changed or to be left out. */
    public static final Scale OWN_DRAFT = new Scale(List.of(
            new Rating("CONFIRMED", "Confirmed", null, Tone.TRUE),
            new Rating("CHANGE_NEEDED", "Change needed", null, Tone.FALSE),
            new Rating("CANNOT_CONFIRM", "Cannot confirm", null, Tone.UNNUMBERED)));

    /** The most ratings a scale may have. */
    public static final int LIMIT = 20;

    /**
     * @throws Refusal.Invalid when two ratings share a key, a label or a number, when there are none or too many, or
     *         when there is a single numbered one, which is no scale
     */
    public Scale {
        ratings = List.copyOf(ratings);
        if (ratings.isEmpty() || ratings.size() > LIMIT) {
            throw new Refusal.Invalid("scale", "scale.size", LIMIT);
        }
        long numbered = ratings.stream().filter(Rating::numbered).count();
        Set<Object> seen = new HashSet<>();
        boolean distinct = ratings.stream().allMatch(r -> seen.add("key " + r.key())
                && seen.add("label " + r.label()) && (!r.numbered() || seen.add(Objects.requireNonNull(r.number()))));
        if (!distinct) {
            throw new Refusal.Invalid("scale", "scale.double");
        }
        if (numbered == 1) {
            throw new Refusal.Invalid("scale", "scale.single");
        }
    }

    public Optional<Rating> find(@Nullable String key) {
        return ratings.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /**
     * @throws Refusal.Invalid for the field {@code rating} when the scale has no such rating
     */
    public Rating rating(@Nullable String key) {
        return find(key).orElseThrow(() -> new Refusal.Invalid("rating", "rating.unknown"));
    }

    /** The highest number, 0 when none has one. */
    public int best() {
        return ratings.stream().map(Rating::number).filter(Objects::nonNull).mapToInt(Integer::intValue).max()
                .orElse(0);
    }

    /** The lowest number, 0 when none has one. */
    public int worst() {
        return ratings.stream().map(Rating::number).filter(Objects::nonNull).mapToInt(Integer::intValue).min()
                .orElse(0);
    }
}
