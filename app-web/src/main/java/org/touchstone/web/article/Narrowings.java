package org.touchstone.web.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.DraftSheet;
import org.touchstone.claim.Passage;
import org.touchstone.newsroom.Member;
import org.touchstone.web.faces.Sentences;

/**
 * What an article's page can be narrowed to, each with how much there is of it; what there is nothing of is left out.
 */
public final class Narrowings {

    private final DraftSheet sheet;
    private final List<Passage.Tally> tallies;
    private final Member viewer;
    private final ReadingFilter filter;
    private final Sentences say;
    private final List<Narrowing> offered = new ArrayList<>();

    /** One thing the page can be narrowed to. */
    public record Narrowing(String word, String label, int count) {
    }

    Narrowings(DraftSheet sheet, List<Passage.Tally> tallies, Member viewer, ReadingFilter filter, Sentences say) {
        this.sheet = sheet;
        this.tallies = tallies;
        this.viewer = viewer;
        this.filter = filter;
        this.say = say;
    }

    /** How many live claims there are of each sort. */
    static List<Passage.Tally> tallies(Collection<ClaimLine> claims) {
        return claims.stream().filter(ClaimLine::live)
                .map(claim -> new Passage.Tally(claim.state(), claim.lapsed(), claim.rating(), claim.assignee(), 1))
                .collect(Collectors.groupingBy(one -> one, Collectors.counting())).entrySet().stream()
                .map(sort -> new Passage.Tally(sort.getKey().state(), sort.getKey().lapsed(), sort.getKey().rating(),
                        sort.getKey().assignee(), sort.getValue()))
                .toList();
    }

    /** May be called once. */
    List<Narrowing> offered() {
        offered.add(new Narrowing("unread", say.words("reading.show.unread"), sheet.coverage().unread()));
        offer("mine", say.words("reading.show.mine"));
        for (ClaimState state : EnumSet.of(ClaimState.RETURNED, ClaimState.PROPOSED, ClaimState.OPEN)) {
            offer(state.name().toLowerCase(Locale.ROOT), say.word("state", state));
        }
        offer("lapsed", say.words("reading.show.lapsed"));
        sheet.scale().ratings().forEach(rating -> offer("rating-" + rating.key(), rating.label()));
        sheet.names().values().stream().filter(member -> !member.is(viewer.memberId()))
                .sorted(Comparator.comparing(Member::name))
                .forEach(member -> offer("member-" + member.memberId(), member.name()));
        offered.removeIf(one -> one.count() == 0 && !one.word().equals(filter.shown()));
        return offered;
    }

    private void offer(String word, String label) {
        ReadingFilter wanted = ReadingFilter.of(word, viewer.memberId());
        offered.add(new Narrowing(word, label,
                (int) tallies.stream().filter(wanted::wants).mapToLong(Passage.Tally::claims).sum()));
    }
}
