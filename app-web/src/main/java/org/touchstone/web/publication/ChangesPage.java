package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.Publication;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;

/** What changed between any two editions, by word: {@code /reviews/{slug}/editions?from=1&to=2}. */
@Named("changes")
@RequestScoped
public class ChangesPage {

    @Inject
    private Shelf shelf;

    @Inject
    private Route route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sentences sentences;

    private Publication publication;
    private PublishedReview before;
    private PublishedReview after;

    @PostConstruct
    void find() {
        String slug = route.word("slug");
        publication = shelf.publication(slug).orElseThrow(() -> new Refusal.NotFound("page"));
        int latest = publication.latestEdition();
        before = edition(slug, number(request.getParameter("from"), Math.max(1, latest - 1)));
        after = edition(slug, number(request.getParameter("to"), latest));
    }

    private PublishedReview edition(String slug, int number) {
        return shelf.withSlug(slug, number).orElseThrow(() -> new Refusal.NotFound("page"));
    }

    private static int number(@Nullable String typed, int otherwise) {
        if (typed == null || typed.isEmpty()) {
            return otherwise;
        }
        if (!typed.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal.NotFound("page");
        }
        return Integer.parseInt(typed);
    }

    public Publication getPublication() {
        return publication;
    }

    public PublishedReview getBefore() {
        return before;
    }

    public PublishedReview getAfter() {
        return after;
    }

    /** All editions, the newest first. */
    public List<EditionLine> getEditions() {
        return shelf.editions(publication);
    }

    /** What the edition was made for: the correction it made, or null when it was published in the ordinary way. */
    public PublishedReview.@Nullable Correction correctionBy(int edition) {
        return getNewest().corrections().stream().filter(made -> made.edition() == edition).findFirst().orElse(null);
    }

    /** The newest edition, which tells of all corrections. */
    public PublishedReview getNewest() {
        return edition(publication.slug(), publication.latestEdition());
    }

    /** The parts that are not the same in both, each word by word. */
    public List<EditionChanges.Part> getParts() {
        return new EditionChanges(sentences).between(before, after);
    }
}
