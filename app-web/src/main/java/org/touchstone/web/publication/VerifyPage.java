package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.touchstone.newsroom.Newsrooms;

/** How anybody verifies an edition: {@code /verify}, with a recipe for the command line. */
@Named("verify")
@RequestScoped
public class VerifyPage {

    @Inject
    private Shelf shelf;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private PublicAddress publicAddress;

    private List<PublishedReview> newest = List.of();

    @PostConstruct
    void find() {
        newest = shelf.newest(0, 1);
    }

    public String getNewsroom() {
        return newsrooms.current().name();
    }

    /** Where this page is public. */
    public String getAddress() {
        return publicAddress.root() + "/verify";
    }

    /** Below which address the recipe's example is found: the newest edition there is. */
    public String getExample() {
        return newest.isEmpty() ? publicAddress.root() + "/reviews/\u2026/editions/1"
                : publicAddress.review(newest.get(0).slug()) + "/editions/" + newest.get(0).edition();
    }

    /** Where the hash of a whole edition is told. */
    public String getHashes() {
        return publicAddress.root() + "/api/v1/reviews/"
                + (newest.isEmpty() ? "\u2026" : newest.get(0).slug()) + "/editions";
    }

    /** What to type at a command line, with curl and Python. */
    public String getRecipe() {
        try (InputStream bytes = Objects.requireNonNull(VerifyPage.class.getResourceAsStream("verify.sh"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip().replace("EDITION", getExample());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
