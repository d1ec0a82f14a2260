package org.touchstone.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;
import org.touchstone.language.checkworthiness.CheckWorthiness;
import org.touchstone.language.checkworthiness.Worth;

/**
 * What the sentences of drafts are worth, worked out once for each draft and ranking and then kept: a draft never
 * changes. For any number of threads.
 */
@ApplicationScoped
public class RankedDrafts {

    private static final int KEPT = 200;

    private record Key(DraftId draftId, Sha256 text, int ranking) {
    }

    private final Map<Key, List<Worth>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Worth>> eldest) {
            return size() > KEPT;
        }
    };

    /** One worth a sentence, in the order of the draft. */
    List<Worth> of(Draft draft, Adaptations.InUse inUse) {
        Key key = new Key(draft.draftId(), draft.sha256(), inUse.number());
        synchronized (known) {
            List<Worth> found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        List<Worth> found = CheckWorthiness.shipped().with(inUse.adaptation())
                .of(draft.sentences().stream().map(draft::exact).toList(), draft.language());
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }
}
