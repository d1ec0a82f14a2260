package org.touchstone.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.touchstone.newsroom.MemberId;
import org.touchstone.source.SourceId;

/**
 * One thing done to a claim, as one member may know of it: who, what, when, and what it made of each field.
 *
 * @param changes by field name, as {@link Snapshot} names them
 */
public record HistoryStep(int revision, ClaimAct act, MemberId by, Instant at, List<Change> changes) {

    private static final String CITATION = "citation.";

    /** One field that is not what it was; the empty string stands for nothing. */
    public record Change(String field, String before, String after) {
    }

    /**
     * The claim's history, oldest first. What concerns a source the member may not know of is left out: its citations,
     * and whatever happened to nothing else.
     *
     * @param revisions all of the claim's, oldest first
     * @param visible whether the member may know of a source
     */
    static List<HistoryStep> of(List<ClaimRevision> revisions, Predicate<SourceId> visible) {
        var steps = new ArrayList<HistoryStep>();
        var before = new Snapshot(new TreeMap<>());
        for (ClaimRevision revision : revisions) {
            Snapshot after = revision.snapshot();
            boolean hides = citesHidden(before, visible) || citesHidden(after, visible);
            List<Change> changes = changes(before, after, visible);
            if (!hides || !changes.isEmpty() || !aboutSources(revision.act())) {
                steps.add(new HistoryStep(revision.revision(), revision.act(), revision.doneBy(), revision.doneAt(),
                        changes));
            }
            before = after;
        }
        return List.copyOf(steps);
    }

    /** All that is not the same in two revisions, as if it had been done in one act: the later one's. */
    static HistoryStep between(ClaimRevision then, ClaimRevision now, Predicate<SourceId> visible) {
        return new HistoryStep(now.revision(), now.act(), now.doneBy(), now.doneAt(),
                changes(then.snapshot(), now.snapshot(), visible));
    }

    /** The sources that a claim's snapshots speak of. */
    static List<SourceId> sources(List<ClaimRevision> revisions) {
        return revisions.stream().flatMap(revision -> revision.snapshot().fields().entrySet().stream())
                .filter(field -> field.getKey().startsWith(CITATION))
                .map(HistoryStep::cited).distinct().toList();
    }

    private static List<Change> changes(Snapshot before, Snapshot after, Predicate<SourceId> visible) {
        return before.differences(after).stream()
                .filter(field -> !field.startsWith(CITATION)
                        || shown(field, before, visible) && shown(field, after, visible))
                .map(field -> new Change(field, before.value(field), after.value(field)))
                .toList();
    }

    private static boolean shown(String field, Snapshot snapshot, Predicate<SourceId> visible) {
        String bound = snapshot.value(field);
        return bound.isEmpty() || visible.test(cited(Map.entry(field, bound)));
    }

    private static boolean citesHidden(Snapshot snapshot, Predicate<SourceId> visible) {
        return snapshot.fields().entrySet().stream().filter(field -> field.getKey().startsWith(CITATION))
                .anyMatch(field -> !visible.test(cited(field)));
    }

    private static boolean aboutSources(ClaimAct act) {
        return switch (act) {
            case CITE, CHANGE_CITATION, REMOVE_CITATION, SOURCE_CHANGED -> true;
            default -> false;
        };
    }

    // the second line of what an approval binds of a citation, see Citation.bound
    private static SourceId cited(Map.Entry<String, String> citation) {
        return new SourceId(Long.parseLong(citation.getValue().split("\n", 3)[1]));
    }
}
