package org.touchstone;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touchstone.newsroom.EmailAddress;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Role;

/** The people of the newsdesk; lets tests take people on and send them home. */
public class Staff implements Members {

    private final Map<MemberId, Member> members = new LinkedHashMap<>();
    private final DeskClock clock;
    private long last;

    Staff(DeskClock clock) {
        this.clock = clock;
    }

    /** A new member of that name with these roles. */
    public Member join(String name, Role... roles) {
        MemberId memberId = nextId();
        var member = new Member(memberId, name, "member" + memberId + "@marlowbay.example", "no hash", Set.of(roles),
                clock.instant());
        add(member);
        return member;
    }

    /** Deactivates the member, whom the newsroom's own use cases deactivate with much else. */
    public void leave(Member member) {
        try {
            Field active = Member.class.getDeclaredField("active");
            active.setAccessible(true);
            active.setBoolean(member, false);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public MemberId nextId() {
        return new MemberId(++last);
    }

    @Override
    public void add(Member member) {
        members.put(member.memberId(), member);
    }

    @Override
    public Optional<Member> withId(MemberId memberId) {
        return Optional.ofNullable(members.get(memberId));
    }

    @Override
    public Optional<Member> withEmail(EmailAddress email) {
        return members.values().stream().filter(member -> member.email().equals(email.value())).findFirst();
    }

    @Override
    public List<Member> withIds(Collection<MemberId> memberIds) {
        return members.values().stream().filter(member -> memberIds.contains(member.memberId())).toList();
    }

    @Override
    public List<Member> all() {
        return members.values().stream().sorted(Comparator.comparing(Member::name)).toList();
    }

    @Override
    public boolean none() {
        return members.isEmpty();
    }

    @Override
    public void holdStill() {
        // one thread
    }
}
