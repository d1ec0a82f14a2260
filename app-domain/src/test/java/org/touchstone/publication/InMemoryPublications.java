package org.touchstone.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.article.ArticleId;

/** Publications, conclusions and signatures for tests; refuses what the database's unique keys refuse. */
public class InMemoryPublications implements Publications {

    private final Map<ArticleId, Publication> publications = new LinkedHashMap<>();
    private final Map<EditionId, Edition> editions = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();

    @Override
    public void add(Publication publication) {
        if (withSlug(publication.slug()).isPresent()) {
            throw new IllegalStateException("twice: " + publication.slug());
        }
        publications.put(publication.articleId(), publication);
    }

    @Override
    public void add(Edition edition) {
        if (editions.putIfAbsent(edition.editionId(), edition) != null) {
            throw new IllegalStateException("twice: " + edition.editionId());
        }
    }

    @Override
    public void add(Correction correction) {
        corrections.add(correction);
    }

    @Override
    public List<EditionLine> editions(ArticleId articleId) {
        return editions.values().stream().filter(edition -> edition.editionId().articleId().equals(articleId))
                .map(edition -> new EditionLine(edition.number(), edition.publishedAt()))
                .sorted(Comparator.comparing(EditionLine::number).reversed()).toList();
    }

    @Override
    public List<Correction> corrections(ArticleId articleId) {
        return corrections.stream().filter(made -> made.editionId().articleId().equals(articleId)).toList();
    }

    @Override
    public List<Correction> newestCorrections(int limit) {
        return corrections.stream().sorted(Comparator.comparing(Correction::correctedAt).reversed()).limit(limit)
                .toList();
    }

    @Override
    public Optional<Publication> ofArticle(ArticleId articleId) {
        return Optional.ofNullable(publications.get(articleId));
    }

    @Override
    public Optional<Publication> withSlug(String slug) {
        return publications.values().stream().filter(known -> known.slug().equals(slug)).findFirst();
    }

    @Override
    public Map<ArticleId, String> slugs(Collection<ArticleId> articles) {
        return articles.stream().distinct().filter(publications::containsKey)
                .collect(Collectors.toMap(Function.identity(), one -> publications.get(one).slug()));
    }

    @Override
    public Optional<Edition> edition(EditionId editionId) {
        return Optional.ofNullable(editions.get(editionId));
    }

    @Override
    public List<Publication> newest(int offset, int limit) {
        return publications.values().stream().filter(known -> known.standing().shown()).sorted(Comparator.comparing(Publication::lastPublishedAt).reversed())
                .skip(offset).limit(limit).toList();
    }

    @Override
    public long count() {
        return publications.values().stream().filter(known -> known.standing().shown()).count();
    }

    /** Conclusions for tests. */
    public static class InMemoryConclusions implements Conclusions {

        private final Map<ArticleId, Conclusion> conclusions = new LinkedHashMap<>();

        @Override
        public void add(Conclusion conclusion) {
            conclusions.put(conclusion.articleId(), conclusion);
        }

        @Override
        public Optional<Conclusion> ofArticle(ArticleId articleId) {
            return Optional.ofNullable(conclusions.get(articleId));
        }

        @Override
        public Optional<Conclusion> forChange(ArticleId articleId) {
            return ofArticle(articleId);
        }
    }

    /** Signatures for tests. */
    public static class InMemorySignatures implements SetAsideSignatures {

        private final Map<ArticleId, SetAsideSignature> signatures = new LinkedHashMap<>();

        @Override
        public void add(SetAsideSignature signature) {
            signatures.put(signature.articleId(), signature);
        }

        @Override
        public Optional<SetAsideSignature> ofArticle(ArticleId articleId) {
            return Optional.ofNullable(signatures.get(articleId));
        }
    }
}
