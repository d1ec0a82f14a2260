package org.touchstone.persistence.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.newsroom.AcceptInvitation;
import org.touchstone.newsroom.Caller;
import org.touchstone.newsroom.ChangeRoles;
import org.touchstone.newsroom.ComeBack;
import org.touchstone.newsroom.DeactivateMember;
import org.touchstone.newsroom.DismissNotice;
import org.touchstone.newsroom.EditorsTold;
import org.touchstone.newsroom.Heard;
import org.touchstone.newsroom.InviteMember;
import org.touchstone.newsroom.LetBackIn;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Notice;
import org.touchstone.newsroom.OpenNewsroom;
import org.touchstone.newsroom.PlainPasswords;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;
import org.touchstone.newsroom.SessionStart;
import org.touchstone.newsroom.TestClock;
import org.touchstone.newsroom.Token;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredPeopleTest {

    private static final Caller DESK = new Caller("192.0.2.10", "a browser");

    private final TestDatabase database;
    private final Clock clock = new TestClock();

    StoredPeopleTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void invitedPersonJoinsAndIsSignedIn() {
        Member admin = added("Ina Admin", Role.ADMIN);
        Member editor = added("Edda Torr", Role.EDITOR);
        Token link = database.inTransaction(em -> new InviteMember(new StoredMembers_(em), new StoredInvitations_(em),
                new Heard<>(), clock).invite(admin, "new@marlowbay.example", Set.of(Role.EDITOR)).token());

        Token session = database.inTransaction(em -> accepting(em)
                .accept(link, "New Person", null, "long enough words", DESK).token());

        database.doInTransaction(em -> {
            MemberId memberId = new StoredSessions_(em).withHash(session.hash()).orElseThrow().memberId();
            assertThat(new StoredMembers_(em).get(memberId).roles()).containsExactly(Role.EDITOR);
            List<Notice> told = new StoredNotices_(em).undismissedOf(editor.memberId());
            assertThat(told).singleElement()
                    .satisfies(n -> assertThat(n.arguments()).containsExactly("New Person", "Ina Admin"));
            new DismissNotice(new StoredNotices_(em), clock).dismiss(editor, told.get(0).noticeId());
        });
        assertThat(database.<List<Notice>>inTransaction(em ->
                new StoredNotices_(em).undismissedOf(editor.memberId()))).isEmpty();
    }

    @Test
    void wayBackUsedManyTimesAtOnceLetsOneIn() throws InterruptedException {
        Member admin = added("Ina Admin", Role.ADMIN);
        Member checker = added("Cato Check", Role.FACT_CHECKER);
        Token replaced = wayBack(admin, checker);
        Token link = wayBack(admin, checker);

        List<Object> results = AtOnce.run(IntStream.range(0, 8).<Callable<?>>mapToObj(i -> () ->
                database.inTransaction(em -> comingBack(em, i % 2 == 0 ? link : replaced))).toList());

        assertThat(results.stream().filter(String.class::isInstance)).containsExactly("Cato Check");
        assertThat(results.stream().filter(Refusal.NotFound.class::isInstance)).hasSize(7);
    }

    private Token wayBack(Member admin, Member member) {
        return database.inTransaction(em -> new LetBackIn(new StoredMembers_(em), new StoredWaysBack_(em),
                new StoredNotices_(em), new Heard<>(), clock).letBackIn(admin, member.memberId()).token());
    }

    private String comingBack(EntityManager em, Token link) {
        StoredMembers_ members = new StoredMembers_(em);
        SessionStart start = new SessionStart(members, new StoredSessions_(em), new StoredActs(em),
                new PlainPasswords(), clock);
        return new ComeBack(new StoredWaysBack_(em), members, new StoredSessions_(em), new PlainPasswords(), start,
                new StoredNotices_(em), new Heard<>(), clock).comeBack(link, "another long password", DESK)
                .member().name();
    }

    @Test
    void oneLinkAcceptedManyTimesAtOnceMakesOneMember() throws InterruptedException {
        Token link = opened().orElseThrow();

        List<Object> results = AtOnce.run(IntStream.range(0, 8).<Callable<?>>mapToObj(i -> () ->
                database.inTransaction(em -> accepting(em).accept(link, "Ina " + i, "ina" + i + "@marlowbay.example",
                        "long enough words", DESK).member().name())).toList());

        assertThat(results.stream().filter(String.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Refusal.NotFound.class::isInstance)).hasSize(7);
        assertThat(database.<Integer>inTransaction(em -> new StoredMembers_(em).all().size())).isEqualTo(1);
    }

    @Test
    void firstAdminIsOneHoweverManyServersStartedAtOnce() throws InterruptedException {
        List<Object> opened = AtOnce.run(List.of(this::opened, this::opened, this::opened));
        assertThat(opened).allSatisfy(o -> assertThat(o).asString().startsWith("Optional["));
        Token one = opened().orElseThrow();
        Token two = opened().orElseThrow();

        List<Object> results = AtOnce.run(List.of(
                () -> database.inTransaction(em -> accepting(em).accept(one, "Ina", "ina@marlowbay.example",
                        "long enough words", DESK).member().name()),
                () -> database.inTransaction(em -> accepting(em).accept(two, "Eve", "eve@marlowbay.example",
                        "long enough words", DESK).member().name())));

        assertThat(results.stream().filter(String.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Refusal.NotFound.class::isInstance)).hasSize(1);
        assertThat(opened()).isEmpty();
    }

    @Test
    void twoAdminsRemovingEachOtherLeaveOne() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            Member ina = added("Ina" + round, Role.ADMIN);
            Member oda = added("Oda" + round, Role.ADMIN);

            List<Object> results = AtOnce.run(List.of(() -> removed(ina, oda), () -> removed(oda, ina)));

            assertThat(results.stream().filter(Refusal.NotAllowed.class::isInstance)).hasSize(1);
            List<Member> left = database.inTransaction(em ->
                    new StoredMembers_(em).all().stream().filter(Member::active).toList());
            assertThat(left).hasSize(1);
            // the next round begins with none
            database.doInTransaction(em -> em.createNativeQuery("update member set active = false").executeUpdate());
        }
    }

    @Test
    void twoAdminsTakingEachOthersRoleLeaveOne() throws InterruptedException {
        Member ina = added("Ina", Role.ADMIN);
        Member oda = added("Oda", Role.ADMIN);

        AtOnce.run(List.of(() -> demoted(ina, oda), () -> demoted(oda, ina)));

        assertThat(database.<Long>inTransaction(em -> new StoredMembers_(em).all().stream()
                .filter(m -> m.may(org.touchstone.newsroom.Ability.MANAGE_MEMBERS)).count())).isEqualTo(1);
    }

    @Test
    void rolesAreReplacedAndTheVersionTurns() {
        Member ina = added("Ina", Role.ADMIN);
        Member cato = added("Cato", Role.FACT_CHECKER);

        database.inTransaction(em -> {
            changing(em).change(ina, cato.memberId(), cato.version(), Set.of(Role.FACT_CHECKER, Role.EDITOR));
            return true;
        });

        Member after = database.inTransaction(em -> new StoredMembers_(em).get(cato.memberId()));
        assertThat(after.roles()).containsExactlyInAnyOrder(Role.FACT_CHECKER, Role.EDITOR);
        assertThat(after.version()).isGreaterThan(cato.version());
    }

    @Test
    void actIsDoneOnceHoweverOftenItIsSent() throws InterruptedException {
        MemberId ina = added("Ina", Role.ADMIN).memberId();
        UUID act = UUID.randomUUID();

        List<Object> results = AtOnce.run(IntStream.range(0, 8).<Callable<?>>mapToObj(i -> () ->
                database.inTransaction(em -> new StoredActs(em).first(act, ina, clock.instant()))).toList());

        assertThat(results.stream().filter("true"::equals)).hasSize(1);
        assertThat(results.stream().filter("false"::equals)).hasSize(7);
    }

    @Test
    void actThatWasRolledBackMayBeDoneAgain() {
        MemberId ina = added("Ina", Role.ADMIN).memberId();
        UUID act = UUID.randomUUID();
        try (EntityManager em = database.factory().createEntityManager()) {
            em.getTransaction().begin();
            assertThat(new StoredActs(em).first(act, ina, clock.instant())).isTrue();
            em.getTransaction().rollback();
        }

        assertThat(database.<Boolean>inTransaction(em -> new StoredActs(em).first(act, ina, clock.instant()))).isTrue();
    }

    @Test
    void oldActsAreForgotten() {
        MemberId ina = added("Ina", Role.ADMIN).memberId();
        UUID act = UUID.randomUUID();
        database.doInTransaction(em -> new StoredActs(em).first(act, ina, clock.instant()));

        database.doInTransaction(em -> new StoredActs(em).prune(clock.instant()));
        assertThat(database.<Boolean>inTransaction(em -> new StoredActs(em).first(act, ina, clock.instant()))).isFalse();
        database.doInTransaction(em -> new StoredActs(em).prune(clock.instant().plusSeconds(1)));
        assertThat(database.<Boolean>inTransaction(em -> new StoredActs(em).first(act, ina, clock.instant()))).isTrue();
    }

    private Optional<Token> opened() {
        return database.inTransaction(em -> new OpenNewsroom(new StoredNewsrooms_(em), new StoredMembers_(em),
                new StoredInvitations_(em), clock).open());
    }

    private AcceptInvitation accepting(EntityManager em) {
        PlainPasswords passwords = new PlainPasswords();
        StoredMembers_ members = new StoredMembers_(em);
        return new AcceptInvitation(new StoredInvitations_(em), members, passwords,
                new SessionStart(members, new StoredSessions_(em), new StoredActs(em), passwords, clock),
                new EditorsTold(members, new StoredNotices_(em)), new Heard<>(), clock);
    }

    private boolean removed(Member admin, Member other) {
        return database.inTransaction(em -> {
            new DeactivateMember(new StoredMembers_(em), new StoredSessions_(em), new Heard<>(), clock)
                    .deactivate(admin, other.memberId());
            return true;
        });
    }

    private boolean demoted(Member admin, Member other) {
        return database.inTransaction(em -> {
            changing(em).change(admin, other.memberId(), other.version(), Set.of(Role.EDITOR));
            return true;
        });
    }

    private ChangeRoles changing(EntityManager em) {
        StoredMembers_ members = new StoredMembers_(em);
        return new ChangeRoles(members, new EditorsTold(members, new StoredNotices_(em)), new Heard<>(), clock);
    }

    private Member added(String name, Role... roles) {
        return database.inTransaction(em -> {
            StoredMembers_ members = new StoredMembers_(em);
            Member member = new Member(members.nextId(), name, name.replace(" ", ".") + "@marlowbay.example", "hash",
                    Set.of(roles), Instant.parse("2026-11-22T11:00:00Z"));
            members.add(member);
            return member;
        });
    }
}
