package org.touchstone.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.language.Span;
import org.touchstone.newsroom.MemberId;
import org.touchstone.source.SourceId;

/**
 * What an act took off a claim and its snapshots do not tell: where it stood, or a citation with the newsroom's own
 * note. It is kept for undoing the act and shown to nobody.
 *
 * @param kept field by field; none when the act took nothing
 */
public record Taken(Snapshot kept) {

    static final Taken NOTHING = new Taken(new Snapshot(new TreeMap<>()));

    private static final String DRAFT = "draft";
    private static final String PLACE = "place.";

    /** The places a claim had in a draft; it may have had none. */
    static Taken places(DraftId draftId, Iterable<Anchor> places) {
        var fields = new TreeMap<String, String>();
        fields.put(DRAFT, draftId.toString());
        places.forEach(place -> fields.put(PLACE + place.start() + "-" + place.end(), place.exact()));
        return new Taken(new Snapshot(fields));
    }

    static Taken citation(Citation citation) {
        var fields = new TreeMap<String, String>();
        fields.put("number", Integer.toString(citation.number()));
        fields.put("source", citation.sourceId().toString());
        fields.put("stance", citation.stance().name());
        fields.put("locator", citation.locator());
        fields.put("quote", citation.quote());
        fields.put("accessedOn", citation.accessedOn().toString());
        fields.put("note", citation.note());
        fields.put("citedBy", citation.citedBy().toString());
        return new Taken(new Snapshot(fields));
    }

    /** Where it stood in this draft; nothing when the act moved it in another, or was done before this was kept. */
    Optional<Set<Anchor>> places(Draft draft) {
        if (!kept.value(DRAFT).equals(draft.draftId().toString())) {
            return Optional.empty();
        }
        var places = new HashSet<Anchor>();
        kept.fields().keySet().stream().filter(field -> field.startsWith(PLACE)).forEach(field -> {
            String[] ends = field.substring(PLACE.length()).split("-");
            places.add(Anchor.cut(draft, new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))));
        });
        return Optional.of(places);
    }

    /** The citation as it was; null when the act took none, or was done before this was kept. */
    @Nullable Citation citation() {
        if (kept.value("source").isEmpty()) {
            return null;
        }
        return new Citation(Integer.parseInt(kept.value("number")),
                new SourceId(Long.parseLong(kept.value("source"))), Stance.valueOf(kept.value("stance")),
                kept.value("locator"), kept.value("quote"), LocalDate.parse(kept.value("accessedOn")),
                kept.value("note"), new MemberId(Long.parseLong(kept.value("citedBy"))));
    }
}
