package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.LikeClaims;
import org.touchstone.claim.SeeLikeClaims;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.search.Catalogue;
import org.touchstone.search.Catalogue.Found;
import org.touchstone.search.Catalogue.Hit;
import org.touchstone.search.Catalogue.Kind;
import org.touchstone.search.LookFor;
import org.touchstone.web.desk.Asked;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** One box for everything: {@code /search}. What is asked for stands in the address alone. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    private static final Map<String, Duration> PERIODS = periods();

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private LookFor lookFor;

    @Inject
    private SeeLikeClaims seeLikeClaims;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Members members;

    @Inject
    private Asked asked;

    @Inject
    private Sentences say;

    @Inject
    private Clock clock;

    private @Nullable Found found;
    private LikeClaims.@Nullable Answer alike;

    private static Map<String, Duration> periods() {
        Map<String, Duration> periods = new LinkedHashMap<>();
        periods.put("week", Duration.ofDays(7));
        periods.put("month", Duration.ofDays(31));
        periods.put("year", Duration.ofDays(366));
        return periods;
    }

    /** Whether anything is asked for. */
    public boolean isAny() {
        return !asked.getWords().isBlank() || Stream.of("kind", "state", "rating", "member", "since")
                .anyMatch(name -> !parameter(name).isEmpty());
    }

    public Found getFound() {
        Found known = found;
        if (known == null) {
            known = lookFor.look(current.get(), new Catalogue.Question(asked.getWords(), getKind(),
                    getState(), getRating(), getMember(),
                    Optional.ofNullable(PERIODS.get(getSince())).map(clock.instant()::minus).orElse(null),
                    asked.page("page")));
            found = known;
        }
        return known;
    }

    public @Nullable Kind getKind() {
        return one(Kind.class, "kind").orElse(null);
    }

    public String getState() {
        return one(ClaimState.class, "state").map(Enum::name).orElse("");
    }

    public String getRating() {
        return parameter("rating").matches("[A-Z_0-9]{1,60}") ? parameter("rating") : "";
    }

    public String getSince() {
        return PERIODS.containsKey(parameter("since")) ? parameter("since") : "";
    }

    /** Whose claims and verdicts alone are asked for; null for anybody's. */
    public @Nullable MemberId getMember() {
        String typed = parameter("member");
        return typed.matches("[1-9][0-9]{0,17}") ? new MemberId(Long.parseLong(typed)) : null;
    }

    /** The name of that member; empty when there is none. */
    public String getMemberName() {
        MemberId member = getMember();
        return member == null ? "" : members.withIds(List.of(member)).stream().map(Member::name).findFirst().orElse("");
    }

    /** A kind that was found, how often, and the address that shows it alone; an empty word is all of them. */
    public record Tab(String word, String label, long count) {
    }

    public List<Tab> getTabs() {
        Map<Kind, Long> counts = getFound().counts();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", say.words("search.kind"), counts.values().stream().mapToLong(Long::longValue).sum()));
        Arrays.stream(Kind.values()).filter(counts::containsKey).forEach(kind ->
                tabs.add(new Tab(kind.name().toLowerCase(java.util.Locale.ROOT), say.word("search.kind", kind),
                        counts.get(kind))));
        return tabs;
    }

    public List<ClaimState> getStates() {
        return Arrays.asList(ClaimState.values());
    }

    /** Every rating of both scales. */
    public List<Rating> getRatings() {
        return Stream.concat(newsrooms.current().scale().ratings().stream(), Scale.OWN_DRAFT.ratings().stream())
                .toList();
    }

    public List<String> getPeriods() {
        return List.copyOf(PERIODS.keySet());
    }

    /** What a rating is called; its key where the scale does not know it any more. */
    public String label(String key) {
        return rating(key).map(Rating::label).orElse(key);
    }

    /** How a rating is drawn. */
    public String tone(String key) {
        return rating(key).map(rating -> rating.tone().name()).orElse("UNNUMBERED");
    }

    private Optional<Rating> rating(String key) {
        return getRatings().stream().filter(rating -> rating.key().equals(key)).findFirst();
    }

    /** Where something found is read. */
    public String address(Hit hit) {
        String home = request.getContextPath();
        return switch (hit.kind()) {
            case ARTICLE -> home + "/articles/" + hit.number();
            case CLAIM, VERDICT -> home + "/articles/" + hit.articleNumber() + "?claim=" + hit.number();
            case SOURCE -> home + "/sources/" + hit.number();
            case PERSON -> home + "/search?member=" + hit.number();
        };
    }

    /** Words that were taken as mistyped, as a sentence; empty when none were. */
    public String getCorrected() {
        Map<String, String> corrections = getFound().corrections();
        return corrections.isEmpty() ? "" : say.words("search.corrected", String.join(" ", corrections.keySet()),
                corrections.values().stream().collect(Collectors.joining(" ")));
    }

    /** Claims that say something like what is looked for; those found by its words are left out. */
    public List<LikeClaims.Liked> getAlike() {
        var there = getFound().hits().stream().filter(hit -> hit.kind() == Kind.CLAIM).map(Hit::number).toList();
        return answer().claims().stream().filter(claim -> !there.contains(claim.claimId().value())).toList();
    }

    /** Whether likeness cannot be seen yet. */
    public boolean isAlikeLater() {
        return !answer().ready();
    }

    private LikeClaims.Answer answer() {
        LikeClaims.Answer known = alike;
        if (known == null) {
            known = asked.getWords().isBlank() || asked.page("page") > 1 ? new LikeClaims.Answer(true, List.of())
                    : seeLikeClaims.see(current.get(), asked.getWords());
            alike = known;
        }
        return known;
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(parameter(name))).findFirst();
    }
}
