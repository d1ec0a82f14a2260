package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.picture.Card;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/** Tells a site that is given the address of a review or a claim how to show it in a frame (oEmbed 1.0, JSON). */
@ApplicationScoped
public class OEmbed implements Format {

    private static final Pattern OURS = Pattern.compile("/(?:embed/)?reviews/" + EditionFormats.SLUG
            + "(?:/claims/(?<claim>[1-9][0-9]{0,8}))?/?(?:[?#].*)?");
    private static final int WIDTH = 600;
    private static final int NARROWEST = 200;

    @Inject
    private Publications publications;

    @Inject
    private Shelf shelf;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    @Override
    public List<Address> addresses() {
        return List.of(new Address(Pattern.compile("/oembed"), List.of("url", "format", "maxwidth", "maxheight")));
    }

    @Override
    public Body write(Asked asked) {
        if (!asked.parameters().getOrDefault("format", "json").equals("json")) {
            throw new Refusal.Invalid("format", "oembed.format");
        }
        String root = publicAddress.root();
        String url = asked.parameters().getOrDefault("url", "");
        Matcher found = OURS.matcher(url.startsWith(root) ? url.substring(root.length()) : "");
        if (!found.matches()) {
            throw new Refusal.NotFound("page");
        }
        Publication publication = publications.withSlug(found.group("slug"))
                .orElseThrow(() -> new Refusal.NotFound("page"));
        publication.mustBeShown();
        PublishedReview review = shelf.withSlug(publication.slug()).orElseThrow();
        String below = "/reviews/" + review.slug();
        String title = sentences.words("review.title", review.article().title(), review.newsroom());
        int height = 420;
        if (found.group("claim") != null) {
            ReviewedClaim claim = review.claim(Integer.parseInt(found.group("claim")))
                    .orElseThrow(() -> new Refusal.NotFound("page"));
            below += "/claims/" + claim.number();
            title = sentences.words("claim.public.title", new ShownReview(review, sentences).label(claim),
                    claim.wording(), review.newsroom());
            height = 360;
        }
        int width = bounded(asked.parameters().get("maxwidth"), "maxwidth", WIDTH);
        height = bounded(asked.parameters().get("maxheight"), "maxheight", height);
        String html = "<iframe src=\"" + Xml.text(root) + "/embed" + below + "\" width=\"" + width + "\" height=\""
                + height + "\" title=\"" + Xml.text(title) + "\" loading=\"lazy\" frameborder=\"0\""
                + " sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
        return MachineBody.json("application/json", Json.createObjectBuilder().add("version", "1.0")
                .add("type", "rich").add("title", title).add("provider_name", review.newsroom())
                .add("provider_url", root + "/").add("cache_age", "60").add("width", width).add("height", height)
                .add("html", html).add("thumbnail_url", root + below + "/card.png")
                .add("thumbnail_width", Card.WIDTH).add("thumbnail_height", Card.HEIGHT).build(), Map.of());
    }

    private static int bounded(@Nullable String typed, String name, int most) {
        if (typed == null) {
            return most;
        }
        if (!typed.matches("[1-9][0-9]{0,5}")) {
            throw new Refusal.Invalid(name, "page.number");
        }
        return Math.max(NARROWEST, Math.min(most, Integer.parseInt(typed)));
    }
}
