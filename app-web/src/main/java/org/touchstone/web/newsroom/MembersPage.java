package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Invitation;
import org.touchstone.newsroom.Invitations;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Role;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** The newsroom's people as an admin sees them. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private CurrentMember current;

    @Inject
    private Members members;

    @Inject
    private Invitations invitations;

    @Inject
    private Sentences sentences;

    @Inject
    private Clock clock;

    /**
     * A member in a line.
     *
     * @param roles their roles in words, for example "editor and fact-checker"
     * @param has the names of the roles they have
     * @param self whether it is the admin who looks
     */
    public record Person(long number, int version, String name, String email, String roles, Set<String> has,
            Instant joined, boolean active, boolean self) {
    }

    /**
     * An invitation nobody has accepted yet.
     *
     * @param key names it when it is to be withdrawn
     * @param by the name of the admin who made it
     */
    public record Invitee(String key, String email, String roles, String by, Instant until) {
    }

    /** Refuses everybody who is no admin. */
    public void open() {
        current.get().must(Ability.MANAGE_MEMBERS);
    }

    /** Whoever can sign in, by name. */
    public List<Person> getActive() {
        return people(true);
    }

    /** Whoever could once. */
    public List<Person> getFormer() {
        return people(false);
    }

    private List<Person> people(boolean active) {
        Member admin = current.get();
        return members.all().stream().filter(member -> member.active() == active)
                .map(member -> new Person(member.memberId().value(), member.version(), member.name(), member.email(),
                        inWords(member.roles()), member.roles().stream().map(Enum::name).collect(Collectors.toSet()),
                        member.joined(), active, member.is(admin.memberId())))
                .toList();
    }

    /** The invitations that can still be accepted. */
    public List<Invitee> getInvited() {
        Instant now = clock.instant();
        List<Invitation> open = invitations.openSince(now.minus(Invitation.VALID)).stream()
                .filter(invitation -> !invitation.forFirstAdmin()).toList();
        Map<MemberId, Member> inviters = members
                .withIds(open.stream().flatMap(i -> i.invitedBy().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Member::memberId, Function.identity()));
        return open.stream()
                .map(i -> new Invitee(i.tokenHash().value(), i.email().orElse(""), inWords(i.roles()),
                        i.invitedBy().map(inviters::get).map(Member::name).orElse(""), i.expires()))
                .toList();
    }

    /** All roles there are. */
    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    /** The roles as one says them. */
    public String inWords(Set<Role> roles) {
        List<String> words = roles.stream().sorted().map(role -> sentences.word("role", role)).toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        return sentences.words("role.and", String.join(", ", words.subList(0, words.size() - 1)),
                words.get(words.size() - 1));
    }
}
