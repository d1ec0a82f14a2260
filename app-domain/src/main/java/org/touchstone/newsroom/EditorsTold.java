package org.touchstone.newsroom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Whoever may approve is made known to all others who may: an admin cannot quietly make an approver. */
@Dependent
public class EditorsTold {

    private final Members members;
    private final Notices notices;

    @Inject
    public EditorsTold(Members members, Notices notices) {
        this.members = members;
        this.notices = notices;
    }

    /** Tells every other active editor on their desk. */
    void tell(Member newEditor, Optional<MemberId> by, Instant now) {
        String admin = by.flatMap(members::withId).map(Member::name).orElse("");
        members.all().stream()
                .filter(Member::active)
                .filter(member -> member.roles().contains(Role.EDITOR))
                .filter(member -> !member.is(newEditor.memberId()))
                .forEach(member -> notices.tell(member.memberId(), now, "newEditor", newEditor.name(), admin));
    }
}
