package org.touchstone.persistence.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** The draft as it is known, or else read now and known from then on. */
    Optional<Draft> known(DraftId draftId, Sha256 text, Supplier<Optional<Draft>> read) {
        var key = new Key(draftId, text);
        synchronized (drafts) {
            Draft draft = drafts.get(key);
            if (draft != null) {
                return Optional.of(draft);
            }
        }
        // outside the lock: others need not wait for the database
        Optional<Draft> draft = read.get();
        draft.ifPresent(found -> keep(key, found));
        return draft;
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
