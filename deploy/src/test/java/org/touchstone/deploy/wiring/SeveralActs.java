package org.touchstone.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.touchstone.newsroom.InviteMember;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Role;

/** Two acts in one transaction. */
@Dependent
public class SeveralActs {

    private final InviteMember invite;

    @Inject
    public SeveralActs(InviteMember invite) {
        this.invite = invite;
    }

    @Transactional
    public void inviteBoth(Member admin, String first, String second) {
        invite.invite(admin, first, Set.of(Role.FACT_CHECKER));
        invite.invite(admin, second, Set.of(Role.FACT_CHECKER));
    }
}
