package org.touchstone.newsroom;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members for tests; also makes them. */
public class InMemoryMembers implements Members {

    private final Map<MemberId, Member> members = new LinkedHashMap<>();
    private long last;

    /** A member of that name with these roles; the address is the first name at marlowbay.example. */
    public Member with(String name, Role... roles) {
        String address = name.split(" ")[0].toLowerCase(Locale.ROOT) + "@marlowbay.example";
        Member member = new Member(nextId(), name, address, PlainPasswords.hashOf("correct horse of " + name),
                Set.of(roles), TestClock.NOON);
        add(member);
        return member;
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
        return members.values().stream().filter(m -> m.email().equals(email.value())).findFirst();
    }

    @Override
    public List<Member> withIds(Collection<MemberId> memberIds) {
        return members.values().stream().filter(m -> memberIds.contains(m.memberId())).toList();
    }

    @Override
    public List<Member> all() {
        return members.values().stream()
                .sorted(Comparator.comparing((Member m) -> m.name().toLowerCase(Locale.ROOT))
                        .thenComparing(m -> m.memberId().value()))
                .toList();
    }

    @Override
    public boolean none() {
        return members.isEmpty();
    }

    @Override
    public void holdStill() {
        // nobody else is here
    }
}
