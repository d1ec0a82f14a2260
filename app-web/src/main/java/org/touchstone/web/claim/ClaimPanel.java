package org.touchstone.web.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Articles;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimSheet;
import org.touchstone.claim.HalfWritten;
import org.touchstone.claim.HistoryStep;
import org.touchstone.claim.Loads;
import org.touchstone.claim.ReadClaim;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Typed;
import org.touchstone.publication.RichText;
import org.touchstone.source.SourceLine;
import org.touchstone.source.SourceLines;
import org.touchstone.web.article.Differences;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/**
 * The panel of one claim: of the one in the address of a claim's own page, or of the one chosen on an article's page.
 */
@Named("claimPanel")
@RequestScoped
public class ClaimPanel {

    private static final int FOUND = 8;

    @Inject
    private Route route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private ReadClaim readClaim;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private Articles articles;

    @Inject
    private Loads loads;

    @Inject
    private SourceLines sourceLines;

    @Inject
    private RichText richText;

    @Inject
    private Differences differences;

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    private @Nullable ClaimSheet sheet;
    private @Nullable Map<Long, Integer> numbers;
    private @Nullable String back;

    /** Whether a claim is chosen. */
    public boolean isAny() {
        return number() > 0;
    }

    /** Whether the panel is the page. */
    public boolean isAlone() {
        return route.getSection().equals("claims");
    }

    private long number() {
        if (isAlone()) {
            return route.number("n");
        }
        String chosen = request.getParameter("claim");
        return chosen != null && chosen.matches("[1-9][0-9]{0,17}") ? Long.parseLong(chosen) : 0;
    }

    /** All there is to see of the claim. */
    public ClaimSheet getSheet() {
        ClaimSheet known = sheet;
        if (known == null) {
            known = readClaim.read(current.get(), new ClaimId(number()));
            sheet = known;
        }
        return known;
    }

    public String getArticleTitle() {
        return articles.get(getSheet().articleId()).title();
    }

    /** Shows this claim, on a page that is neither an article's nor the claim's own. */
    public void show(ClaimSheet shown, String cameFrom) {
        sheet = shown;
        back = cameFrom;
    }

    /** Where acts come back to. */
    public String getBack() {
        if (back != null) {
            return back;
        }
        return isAlone() ? "/claims/" + number() : "/articles/" + getSheet().articleId() + "?claim=" + number()
                + Optional.ofNullable(request.getParameter("show")).filter(word -> word.matches("[A-Za-z0-9_-]{1,60}"))
                .map(word -> "&show=" + word).orElse("");
    }

    /** Whether the member may do this now. */
    public boolean can(String act) {
        return getSheet().acts().allow(ClaimAct.valueOf(act));
    }

    /** Whether the claim can be given to anybody and not only taken. */
    public boolean isCanAssignOthers() {
        return can("ASSIGN") && current.get().may(Ability.ASSIGN_CLAIM);
    }

    public boolean isMine() {
        return current.get().is(Optional.ofNullable(getSheet().assignee()).orElse(new MemberId(0)));
    }

    /** The ratings with a number, the least true first; of a scale without numbers all that need sources. */
    public List<Rating> getScale() {
        List<Rating> numbered = getSheet().scale().ratings().stream().filter(Rating::numbered)
                .sorted(Comparator.comparing(Rating::number, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        return numbered.isEmpty() ? getSheet().scale().ratings() : numbered;
    }

    /** The ratings that are no point on the scale. */
    public List<Rating> getOffScale() {
        List<Rating> on = getScale();
        return getSheet().scale().ratings().stream().filter(rating -> !on.contains(rating)).toList();
    }

    /** What sourcing still misses for ratings that say something is so or not; empty when nothing. */
    public String getMissingSources() {
        return missing(true);
    }

    /** What sourcing still misses for ratings that do not; empty when nothing. */
    public String getMissingSearch() {
        return missing(false);
    }

    private String missing(boolean needsSources) {
        return getSheet().scale().ratings().stream().filter(rating -> rating.needsSources() == needsSources)
                .map(rating -> getSheet().missing().get(rating.key())).filter(Objects::nonNull).findFirst()
                .map(key -> say.words("refusal." + key)).orElse("");
    }

    /** The rating that is proposed, approved, or was. */
    public @Nullable Rating getRating() {
        return getSheet().rating().orElse(null);
    }

    /** The rationale as readers would see it. */
    public String getRationale() {
        return getSheet().verdict() == null ? "" : richText.html(getSheet().verdict().rationale());
    }

    /** What the rationale's field begins with: what the member began and did not send, or what stands. */
    public String getBegunRationale() {
        return own("rationale").orElse(getSheet().verdict() == null ? "" : getSheet().verdict().rationale());
    }

    /** The suggested wording beside the words that stand, word by word; alone once it stands there itself. */
    public String getSuggestedBeside() {
        SuggestedWording suggested = getSheet().suggested();
        if (suggested == null) {
            return "";
        }
        return differences.html(suggested.taken() ? suggested.words() : getSuggestedFor(), suggested.words());
    }

    /** What the field of a suggestion begins with: the words that stand. */
    public String getSuggestedBefore() {
        return own("suggested").orElseGet(this::getSuggestedFor);
    }

    private String getSuggestedFor() {
        return getSheet().exact().isEmpty() ? "" : getSheet().exact().get(0);
    }

    /** What the note's field begins with. */
    public String getBegunNote() {
        return own("note").orElse("");
    }

    private Optional<String> own(String field) {
        return getSheet().halfWritten().stream()
                .filter(text -> text.field().equals(field) && current.get().is(text.writer()))
                .map(HalfWritten::text).findFirst();
    }

    /** What others began and have not sent. */
    public List<HalfWritten> getBegunByOthers() {
        return getSheet().halfWritten().stream().filter(text -> !current.get().is(text.writer())).toList();
    }

    /** Everything that was done to it, in words, the newest first. */
    public List<HistoryWords.Told> getHistory() {
        return words().tell(getSheet().history());
    }

    /** What others did to it since the member last did something; empty when the member never did. */
    public List<HistoryWords.Told> getSince() {
        MemberId me = current.get().memberId();
        List<HistoryStep> since = getSheet().since(me);
        return since.size() == getSheet().history().size() ? List.of() : words().tell(since);
    }

    private HistoryWords words() {
        return new HistoryWords(getSheet(), numbers(), say, days);
    }

    /** The number of another claim of the article that this one is or was said to be a duplicate of. */
    public @Nullable Integer numberOf(@Nullable ClaimId claimId) {
        return claimId == null ? null : numbers().get(claimId.value());
    }

    private Map<Long, Integer> numbers() {
        Map<Long, Integer> known = numbers;
        if (known == null) {
            Set<ClaimId> spokenOf = getSheet().history().stream().flatMap(step -> step.changes().stream())
                    .filter(change -> change.field().equals("duplicateOf"))
                    .flatMap(change -> Stream.of(change.before(), change.after()))
                    .filter(number -> !number.isEmpty()).map(number -> new ClaimId(Long.parseLong(number)))
                    .collect(Collectors.toSet());
            known = claimLines.withIds(spokenOf).stream().collect(Collectors.toMap(
                    claim -> claim.claimId().value(), ClaimLine::number));
            numbers = known;
        }
        return known;
    }

    /** Everybody it can be assigned to, each with their open load. */
    public List<Loads.Load> getLoads() {
        return loads.all();
    }

    /** What was looked for among the sources kept; empty when nothing was. */
    public String getFind() {
        return Optional.ofNullable(request.getParameter("find")).map(String::strip).filter(Typed::storable)
                .orElse("");
    }

    /** Sources kept already that could be cited. */
    public List<SourceLine> getFound() {
        return sourceLines.find(current.get().memberId(), getFind(), 0, FOUND);
    }

    public boolean isMayWrite() {
        return current.get().may(Ability.WRITE_CLAIM);
    }
}
