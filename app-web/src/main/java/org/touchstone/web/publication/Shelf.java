package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.publication.Correction;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.EditionLine;
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

    /**
     * The newest edition at this address.
     *
     * @throws org.touchstone.newsroom.Refusal.Gone when the review was withdrawn or withheld, which every format says
     */
    public Optional<PublishedReview> withSlug(String slug) {
        return publications.withSlug(slug).map(publication -> {
            publication.mustBeShown();
            return newestOf(publication);
        });
    }

    /**
     * One edition at this address under its number, which a withdrawn review keeps too.
     *
     * @throws org.touchstone.newsroom.Refusal.Gone when the review was withheld
     */
    public Optional<PublishedReview> withSlug(String slug, int number) {
        return publications.withSlug(slug).flatMap(publication -> {
            publication.mustBeReadable();
            return number > publication.latestEdition() ? Optional.empty()
                    : Optional.of(read(new EditionId(publication.articleId(), number)));
        });
    }

    /**
     * Where the review stands, for pages that tell of it; what it says must still be asked for by the other ways.
     *
     * @throws org.touchstone.newsroom.Refusal.Gone when the review was withheld
     */
    public Optional<Publication> publication(String slug) {
        Optional<Publication> publication = publications.withSlug(slug);
        publication.ifPresent(Publication::mustBeReadable);
        return publication;
    }

    /** A correction with the newest edition of its review. */
    public record Corrected(Correction correction, PublishedReview review) {
    }

    /** The newest corrections of reviews that are shown, at most so many. */
    public List<Corrected> newestCorrections(int limit) {
        return publications.newestCorrections(limit).stream()
                .flatMap(made -> publications.ofArticle(made.editionId().articleId()).stream()
                        .filter(publication -> publication.standing().shown())
                        .map(publication -> new Corrected(made, newestOf(publication))))
                .toList();
    }

    /** The editions of a publication, the newest first. */
    public List<EditionLine> editions(Publication publication) {
        return publications.editions(publication.articleId());
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
        return read(new EditionId(publication.articleId(), publication.latestEdition()));
    }

    private PublishedReview read(EditionId editionId) {
        synchronized (read) {
            PublishedReview known = read.get(editionId);
            if (known != null) {
                return known;
            }
        }
        PublishedReview review = EditionReader.read(publications.mustFind(editionId).content());
        synchronized (read) {
            read.put(editionId, review);
        }
        return review;
    }
}
