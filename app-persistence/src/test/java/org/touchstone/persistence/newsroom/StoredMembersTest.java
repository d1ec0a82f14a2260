package org.touchstone.persistence.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.newsroom.EmailAddress;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Role;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredMembersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    private final TestDatabase database;

    StoredMembersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void memberComesBackAsTheyWereAdded() {
        MemberId memberId = added("Ada Nox 😀 \u202eabc", "ada@marlowbay.example", Role.ADMIN, Role.EDITOR);

        Member found = database.inTransaction(em -> members(em).get(memberId));

        assertThat(found.name()).isEqualTo("Ada Nox 😀 \u202eabc");
        assertThat(found.email()).isEqualTo("ada@marlowbay.example");
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.EDITOR);
        assertThat(found.joined()).isEqualTo(NOON);
        assertThat(found.active()).isTrue();
    }

    @Test
    void memberIsFoundByAddressInAnyCase() {
        MemberId memberId = added("Ada Nox", "Ada@MarlowBay.example", Role.EDITOR);

        assertThat(database.<MemberId>inTransaction(em -> members(em).withEmail(EmailAddress.of("ADA@marlowbay.EXAMPLE"))
                .orElseThrow().memberId())).isEqualTo(memberId);
    }

    @Test
    void membersAreListedByNameWhateverItsCase() {
        added("bert Ocker", "bert@marlowbay.example", Role.EDITOR);
        added("Ada Nox", "ada@marlowbay.example", Role.FACT_CHECKER);
        added("Cleo Rand", "cleo@marlowbay.example", Role.FACT_CHECKER);

        assertThat(database.<List<String>>inTransaction(em -> members(em).all().stream().map(Member::name).toList()))
                .containsExactly("Ada Nox", "bert Ocker", "Cleo Rand");
    }

    @Test
    void membersAreFoundByTheirNumbers() {
        MemberId ada = added("Ada Nox", "ada@marlowbay.example", Role.FACT_CHECKER);
        added("Bert Ocker", "bert@marlowbay.example", Role.FACT_CHECKER);
        MemberId cleo = added("Cleo Rand", "cleo@marlowbay.example", Role.FACT_CHECKER);

        assertThat(database.<List<MemberId>>inTransaction(em -> members(em).withIds(List.of(ada, cleo)).stream()
                .map(Member::memberId).toList())).containsExactlyInAnyOrder(ada, cleo);
        assertThat(database.<List<Member>>inTransaction(em -> members(em).withIds(List.of()))).isEmpty();
    }

    @Test
    void twoMembersCannotShareAnAddress() {
        added("Ada Nox", "ada@marlowbay.example", Role.EDITOR);

        assertThatThrownBy(() -> added("Ada Two", "ADA@marlowbay.example", Role.EDITOR))
                .hasStackTraceContaining("member_email_unique");
    }

    private MemberId added(String name, String email, Role... roles) {
        return database.inTransaction(em -> {
            Members members = members(em);
            MemberId memberId = members.nextId();
            members.add(new Member(memberId, name, email, "hash", Set.of(roles), NOON));
            return memberId;
        });
    }

    private static Members members(EntityManager em) {
        return new StoredMembers_(em);
    }
}
