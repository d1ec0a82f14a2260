package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.SeeFacts;
import org.touchstone.language.Span;
import org.touchstone.language.facts.Doubt;
import org.touchstone.language.facts.Fact;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** The small facts of an article: {@code /articles/12/facts}. */
@Named("factsPage")
@RequestScoped
public class FactsPage {

    /** Places of one fact that are listed. */
    private static final int PLACES = 12;

    @Inject
    private Route route;

    @Inject
    private CurrentMember current;

    @Inject
    private SeeFacts seeFacts;

    @Inject
    private Sentences say;

    private SeeFacts.@Nullable Sheet sheet;

    public SeeFacts.Sheet getSheet() {
        SeeFacts.Sheet known = sheet;
        if (known == null) {
            known = seeFacts.see(current.get(), new ArticleId(route.number("n")));
            sheet = known;
        }
        return known;
    }

    /** The kinds there is something of. */
    public List<Fact.Kind> getKinds() {
        return Arrays.stream(Fact.Kind.values()).filter(kind -> !of(kind).isEmpty()).toList();
    }

    public List<Fact> of(Fact.Kind kind) {
        return getSheet().facts().facts().stream().filter(fact -> fact.kind() == kind).toList();
    }

    public List<Doubt> getDoubts() {
        return getSheet().facts().doubts();
    }

    public String inWords(Doubt doubt) {
        return say.words("facts.doubt." + doubt.reason(), doubt.arguments().toArray());
    }

    /**
     * A place to go to.
     *
     * @param sentence the number of its sentence, counted from 1
     */
    public record Place(String address, int sentence) {
    }

    /** One place in each sentence. */
    public List<Place> places(List<Span> spans) {
        String home = "/articles/" + route.number("n");
        Map<Integer, Place> places = new LinkedHashMap<>();
        spans.forEach(span -> places.computeIfAbsent(getSheet().draft().segments().sentenceAt(span.start()) + 1,
                sentence -> new Place(home + "?from=" + span.start() + "&to=" + span.end(), sentence)));
        return places.values().stream().limit(PLACES).toList();
    }
}
