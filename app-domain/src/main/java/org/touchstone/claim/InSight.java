package org.touchstone.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;

/**
 * What somebody must have in sight who acts on a claim. Each act is decided on some of the claim's fields; when
 * somebody else changed one of those after the claim was shown, the act is refused and says what changed. Changes of
 * other fields are put together with the act, and what members changed themselves they know.
 */
final class InSight {

    /** The field that stands for a source's own details, which are no part of the claim. */
    static final String SOURCE = "source";

    private static final Set<String> WHAT_IT_SAYS = Set.of("wording", "kind", "claimant", "attribution",
            "attributionNote", "exact", "rating", "rationale", SOURCE);

    private InSight() {
    }

    /**
     * @param shown the revision the member had in sight
     * @param history the claim's, as that member may know it
     * @throws Refusal.Overtaken with what changed, as it was shown and as it is
     */
    static void must(ClaimAct act, MemberId by, int shown, List<HistoryStep> history) {
        Map<String, Refusal.Conflict> changed = new LinkedHashMap<>();
        for (HistoryStep step : history) {
            if (step.revision() > shown) {
                changes(step).stream().filter(change -> decides(act, change.field()))
                        .forEach(change -> note(changed, change, step.by().equals(by)));
            }
        }
        var overtaken = new ArrayList<>(changed.values());
        overtaken.removeIf(change -> change.before().equals(change.theirs()) && !change.field().equals(SOURCE));
        if (!overtaken.isEmpty()) {
            throw new Refusal.Overtaken(overtaken);
        }
    }

    private static List<HistoryStep.Change> changes(HistoryStep step) {
        return step.act() == ClaimAct.SOURCE_CHANGED ? List.of(new HistoryStep.Change(SOURCE, "", ""))
                : step.changes();
    }

    private static void note(Map<String, Refusal.Conflict> changed, HistoryStep.Change change, boolean own) {
        Refusal.Conflict known = changed.get(change.field());
        if (own) {
            changed.remove(change.field());
        } else {
            changed.put(change.field(), new Refusal.Conflict(change.field(),
                    known == null ? change.before() : known.before(), change.after(), ""));
        }
    }

    /** Whether whoever does the act decides it on this field. */
    private static boolean decides(ClaimAct act, String field) {
        return switch (act) {
            case PROPOSE -> saysIt(field);
            case RETURN, CLOSE -> saysIt(field) || field.equals("state");
            case REOPEN -> Set.of("closedAs", "closingReason", "duplicateOf").contains(field);
            case TAKE_BACK -> Set.of("rating", "rationale", "state").contains(field);
            case UNASSIGN -> Set.of("assignee", "state").contains(field);
            case WAIT -> Set.of("assignee", "waiting").contains(field);
            case SUGGEST_WORDING -> Set.of("suggested", "exact").contains(field);
            case ANSWER_WORDING -> Set.of("suggested", "suggestedAnswer", "exact").contains(field);
            // editing and the like put single fields together, approving compares all that it binds
            default -> false;
        };
    }

    private static boolean saysIt(String field) {
        return WHAT_IT_SAYS.contains(field) || field.startsWith("citation.") || field.startsWith("search.");
    }
}
