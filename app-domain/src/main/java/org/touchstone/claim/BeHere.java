package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;

/**
 * Says that a member looks at an article, and tells who else does. It is nobody's act: it changes nothing, and leaves
 * neither a row nor an audit entry.
 */
@Dependent
public class BeHere {

    private final Presence presence;
    private final Members members;

    @Inject
    public BeHere(Presence presence, Members members) {
        this.presence = presence;
        this.members = members;
    }

    /** Somebody else who looks at the article, with the claim they have open. */
    public record Other(MemberId memberId, String name, @Nullable ClaimId claim) {
    }

    /**
     * @param claim which one is open, null for none
     * @param looking whether anybody looks, or the page is out of sight
     */
    @Transactional
    public List<Other> beHere(Member member, ArticleId articleId, @Nullable ClaimId claim, boolean looking) {
        member.must(Ability.READ_DESK);
        if (looking) {
            presence.say(articleId, member.memberId(), claim);
        }
        List<Presence.Here> others = presence.at(articleId).stream()
                .filter(here -> !member.is(here.memberId())).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<MemberId, Member> known = members.withIds(others.stream().map(Presence.Here::memberId)
                .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Member::memberId, Function.identity()));
        return others.stream().filter(here -> known.containsKey(here.memberId()))
                .map(here -> new Other(here.memberId(), known.get(here.memberId()).name(), here.claim())).toList();
    }
}
