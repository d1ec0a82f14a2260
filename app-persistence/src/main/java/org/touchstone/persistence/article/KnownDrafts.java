package org.touchstone.persistence.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.article.Sha256;

/**
 * Drafts this server has read lately, with their sentences found. Drafts never change, so one may serve every request;
 * the one unused for longest goes when the texts together are over a limit. For any number of threads.
 */
@ApplicationScoped
public class KnownDrafts {

    /** How much text is kept, in UTF-16 units: some 300 articles of 5,000 words. */
    private static final int LIMIT = 10_000_000;

    private record Key(DraftId draftId, Sha256 text) {
    }

    private final Map<Key, Draft> drafts = new LinkedHashMap<>(64, 0.75f, true);
    private int kept;

    /**
     * The drafts in the order they are asked for.
     *
     * @param wanted each draft with the digest its text has
     * @param read gives those that are not known yet
     */
    List<Draft> known(Map<DraftId, Sha256> wanted, Function<Collection<DraftId>, List<Draft>> read) {
        var found = new HashMap<DraftId, Draft>();
        var missing = new ArrayList<DraftId>();
        synchronized (drafts) {
            wanted.forEach((draftId, text) -> {
                Draft draft = drafts.get(new Key(draftId, text));
                if (draft == null) {
                    missing.add(draftId);
                } else {
                    found.put(draftId, draft);
                }
            });
        }
        if (!missing.isEmpty()) {
            // outside the lock: others need not wait for the database
            read.apply(missing).forEach(draft -> {
                keep(new Key(draft.draftId(), draft.sha256()), draft);
                found.put(draft.draftId(), draft);
            });
        }
        return wanted.keySet().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void keep(Key key, Draft draft) {
        synchronized (drafts) {
            if (drafts.put(key, draft) == null) {
                kept += draft.text().length();
            }
            var eldest = drafts.values().iterator();
            while (kept > LIMIT && eldest.hasNext()) {
                kept -= eldest.next().text().length();
                eldest.remove();
            }
        }
    }
}
