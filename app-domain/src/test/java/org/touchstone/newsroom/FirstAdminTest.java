package org.touchstone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FirstAdminTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");

    private final TestClock clock = new TestClock();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final InMemoryNewsrooms newsrooms = InMemoryNewsrooms.unopened();
    private final PlainPasswords passwords = new PlainPasswords();
    private final OpenNewsroom open = new OpenNewsroom(newsrooms, members, invitations, clock);
    private final AcceptInvitation accept = new AcceptInvitation(invitations, members, passwords,
            new SessionStart(members, new InMemorySessions(), new InMemoryOnceOnly(), passwords, clock),
            new EditorsTold(members, new InMemoryNotices()), new Heard<>(), clock);

    @Test
    void firstStartOpensTheNewsroomWithTheDefaultScale() {
        open.open();

        assertThat(newsrooms.current().scale()).isEqualTo(Scale.DEFAULT);
    }

    @Test
    void firstAdminChoosesTheirAddress() {
        Token link = open.open().orElseThrow();

        Member first = accept.accept(link, "Ina Admin", "ina@marlowbay.example", "long enough words", DESK).member();

        assertThat(first.email()).isEqualTo("ina@marlowbay.example");
        assertThat(first.roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void firstAdminMustNameAnAddress() {
        Token link = open.open().orElseThrow();

        assertThatThrownBy(() -> accept.accept(link, "Ina Admin", null, "long enough words", DESK))
                .isInstanceOfSatisfying(Refusal.Invalid.class, r -> assertThat(r.field()).isEqualTo("email"));
    }

    @Test
    void thereIsOneFirstAdminHoweverManyLinksWereMade() {
        Token one = open.open().orElseThrow();
        Token two = open.open().orElseThrow();
        accept.accept(two, "Ina Admin", "ina@marlowbay.example", "long enough words", DESK);

        assertThatThrownBy(() -> accept.accept(one, "Eve", "eve@marlowbay.example", "long enough words", DESK))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(open.open()).isEmpty();
    }
}
