package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;

/**
 * The editions readers ask for, read once: an edition never changes, so what was read of it is kept. Which edition is
 * the newest is asked of the database every time.
 */
@ApplicationScoped
public class Shelf {

    private static final int KEPT = 500;

    @Inject
    private Publications publications;

    private final Map<EditionId, PublishedReview> read = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EditionId, PublishedReview> eldest) {
            return size() > KEPT;
        }
    };

    /** The newest edition at this address. */
    public Optional<PublishedReview> withSlug(String slug) {
        return publications.withSlug(slug).map(this::newestOf);
    }

    /** The newest publications, from an offset on. */
    public List<PublishedReview> newest(int offset, int limit) {
        return publications.newest(offset, limit).stream().map(this::newestOf).toList();
    }

    /** How many reviews are public. */
    public long count() {
        return publications.count();
    }

    private PublishedReview newestOf(Publication publication) {
        var editionId = new EditionId(publication.articleId(), publication.latestEdition());
        synchronized (read) {
            PublishedReview known = read.get(editionId);
            if (known != null) {
                return known;
            }
        }
        PublishedReview review = EditionReader.read(publications.edition(editionId)
                .orElseThrow(() -> new IllegalStateException("an edition is missing: " + editionId)).content());
        synchronized (read) {
            read.put(editionId, review);
        }
        return review;
    }
}
