package org.touchstone.newsroom;

import java.util.List;

/** The newsroom always keeps an admin who can sign in. */
final class LastAdmin {

    private LastAdmin() {
    }

    /**
     * @param all every member, read after {@link Members#holdStill()}
     * @throws Refusal.NotNow when without this one there is no active admin
     */
    static void mustNotBe(Member leaving, List<Member> all) {
        boolean another = all.stream().anyMatch(member -> !member.is(leaving.memberId()) && member.active()
                && member.roles().contains(Role.ADMIN));
        if (leaving.active() && leaving.roles().contains(Role.ADMIN) && !another) {
            throw new Refusal.NotNow("lastAdmin");
        }
    }
}
