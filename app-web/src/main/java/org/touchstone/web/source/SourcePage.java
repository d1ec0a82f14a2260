package org.touchstone.web.source;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimLines;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.source.Sources;
import org.touchstone.source.Withdrawal;
import org.touchstone.web.faces.Route;
import org.touchstone.web.signin.CurrentMember;

/** One source: what it is, its files, who may see it, and the claims that cite it. */
@Named("sourcePage")
@RequestScoped
public class SourcePage {

    @Inject
    private Route route;

    @Inject
    private CurrentMember current;

    @Inject
    private Sources sources;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private Members members;

    @Inject
    private Newsrooms newsrooms;

    private @Nullable Source source;

    /** A member who could be named on it. */
    public record Reader(Member member, boolean named, boolean always) {
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is none that this member may see
     */
    public Source getSource() {
        Source known = source;
        if (known == null) {
            current.get().must(Ability.READ_DESK);
            known = sources.seenBy(current.get().memberId(), new SourceId(route.number("n")));
            source = known;
        }
        return known;
    }

    public List<ClaimLines.Elsewhere> getClaims() {
        return claimLines.citing(getSource().sourceId());
    }

    /** The rating of a claim's verdict; null while it has none. */
    public @Nullable Rating rating(ClaimLines.Elsewhere claim) {
        Scale scale = claim.origin() == Origin.OWN_DRAFT ? Scale.OWN_DRAFT : newsrooms.current().scale();
        return scale.find(claim.rating()).orElse(null);
    }

    /** Why it does not count any more; null while it does. */
    public @Nullable Withdrawal getWithdrawal() {
        return getSource().withdrawal().orElse(null);
    }

    public String getWithdrawnBy() {
        return getSource().withdrawal().map(Withdrawal::withdrawnBy).flatMap(members::withId).map(Member::name)
                .orElse("–");
    }

    public String getAddedBy() {
        return members.withId(getSource().addedBy()).map(Member::name).orElse("–");
    }

    /** Who is named on it, by name. */
    public List<String> getReaderNames() {
        return members.withIds(getSource().readers()).stream().map(Member::name).sorted().toList();
    }

    /** Everybody who could be named on it; the one who names stays named. */
    public List<Reader> getPossibleReaders() {
        Source now = getSource();
        return members.all().stream().filter(member -> member.may(Ability.KEEP_SOURCE))
                .map(member -> new Reader(member, now.readers().contains(member.memberId()),
                        member.is(current.get().memberId()))).toList();
    }

    public List<SourceKind> getKinds() {
        return Arrays.asList(SourceKind.values());
    }

    public boolean isMayChange() {
        return current.get().may(Ability.KEEP_SOURCE);
    }

    /** A file's size as people say it. */
    public String size(long bytes) {
        return bytes < 1_000 ? bytes + " B" : bytes < 1_000_000 ? bytes / 1_000 + " kB"
                : Math.round(bytes / 100_000d) / 10d + " MB";
    }
}
