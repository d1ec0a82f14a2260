package org.touchstone.web.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.touchstone.publication.PublicChanges;
import org.touchstone.web.faces.Days;

/** The answers this server keeps, and whether they hold, which the database says. */
@ApplicationScoped
public class KeptAnswers {

    /** The stamp of what never changes. */
    static final Object ALWAYS = "always";

    /** Of the memory this Java machine may take, for what is kept. */
    private static final int SHARE = 8;

    /** What an answer shows, and in which year: days of the same year are told without it. */
    private record Stamped(PublicChanges.Stamp changes, int year) {
    }

    private final PublicChanges changes;
    private final Days days;
    private final Kept kept = new Kept(Runtime.getRuntime().maxMemory() / SHARE);
    private final boolean rooted;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KeptAnswers() {
        this(null, null);
    }

    @Inject
    public KeptAnswers(PublicChanges changes, Days days) {
        this.changes = changes;
        this.days = days;
        this.rooted = ConfigProvider.getConfig().getOptionalValue("touchstone.public.url", String.class)
                .filter(address -> !address.isBlank()).isPresent();
    }

    /** The answer kept under this key, if it still holds. */
    Kept.@Nullable Entry holding(String key) {
        Kept.Entry known = kept.find(key);
        if (known == null || known.stamp() == ALWAYS) {
            return known;
        }
        long now = System.nanoTime();
        if (known.fresh(now)) {
            return known;
        }
        if (!known.stamp().equals(stamp(known.slug()))) {
            return null;
        }
        known.seen(now);
        return known;
    }

    /** The answer kept under this key, if its stamp is this one. */
    Kept.@Nullable Entry find(String key, Object stamp) {
        Kept.Entry known = kept.find(key);
        return known == null || !known.stamp().equals(stamp) ? null : known;
    }

    void keep(String key, Kept.Entry entry) {
        kept.keep(key, entry);
    }

    /** What has changed so far for whoever reads this review, or any; null when there is no such review. */
    @Nullable Object stamp(@Nullable String slug) {
        PublicChanges.Stamp stamp = slug == null ? changes.ofAll() : changes.ofReview(slug).orElse(null);
        return stamp == null ? null : new Stamped(stamp, days.today().getYear());
    }

    /** Where nobody said which address is ours, an answer holds for the one it was asked by. */
    String key(HttpServletRequest request, String path, @Nullable String query) {
        String key = query == null || query.isEmpty() ? path : path + '?' + query;
        return rooted ? key : key + ' ' + request.getScheme() + ' ' + request.getHeader("Host");
    }
}
