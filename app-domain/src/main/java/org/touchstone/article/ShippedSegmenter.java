package org.touchstone.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Segmenter;

/**
 * Hands the language package's segmenter to whoever takes a text in; the language package itself knows no container.
 */
@ApplicationScoped
public class ShippedSegmenter {

    private final Segmenter segmenter = new ProseSegmenter();

    @Produces
    Segmenter segmenter() {
        return segmenter;
    }
}
