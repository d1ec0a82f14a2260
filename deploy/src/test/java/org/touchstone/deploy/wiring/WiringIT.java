package org.touchstone.deploy.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.touchstone.audit.AuditEntry;
import org.touchstone.audit.AuditTrail;
import org.touchstone.newsroom.AcceptInvitation;
import org.touchstone.newsroom.Caller;
import org.touchstone.newsroom.InviteMember;
import org.touchstone.newsroom.Invited;
import org.touchstone.newsroom.Invitations;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.OpenNewsroom;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;

/**
 * Runs inside Payara Micro, beside the application as it is delivered, on the PostgreSQL the other tests use. What it
 * sees can be seen nowhere else: that an act, what hears of it and its audit entry are one transaction of the
 * server's.
 */
@ExtendWith(ArquillianExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the machine's second core")
class WiringIT {

    private static final long NEWSROOM = 0;

    @Inject
    OpenNewsroom open;

    @Inject
    AcceptInvitation accept;

    @Inject
    InviteMember invite;

    @Inject
    Invitations invitations;

    @Inject
    Members members;

    @Inject
    AuditTrail trail;

    @Inject
    SeveralActs several;

    @Inject
    BeanManager beans;

    @Deployment
    static WebArchive touchstone() {
        return Delivered.with(WiringIT.class, SeveralActs.class, Objection.class, PastTheRoutes.class, Assertions.class);
    }

    @Test
    void anActAndItsAuditEntryAreKeptTogether() {
        Invited invited = invite.invite(admin(), somebody(), Set.of(Role.FACT_CHECKER));

        assertThat(invitations.withHash(invited.invitation().tokenHash())).isPresent();
        assertThat(written(invited)).hasSize(1);
    }

    @Test
    void whenSomethingThatHearsOfAnActFailsNeitherTheActNorItsEntryIsKept() {
        Member admin = admin();
        long before = trail.count(NEWSROOM);
        String email = somebody();

        assertThatExceptionOfType(Objection.Raised.class).isThrownBy(
                () -> Objection.raisedDuring(() -> invite.invite(admin, email, Set.of(Role.FACT_CHECKER))));

        assertThat(open(email)).isFalse();
        assertThat(trail.count(NEWSROOM)).isEqualTo(before);
    }

    @Test
    void aRefusalTakesBackWhatItsTransactionHadDone() {
        Member admin = admin();
        long before = trail.count(NEWSROOM);
        String email = somebody();

        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(
                () -> several.inviteBoth(admin, email, "no address"));

        assertThat(open(email)).isFalse();
        assertThat(trail.count(NEWSROOM)).isEqualTo(before);
    }

    @Test
    void everyUseCaseIsABeanAndEveryPortItAsksForIsAnsweredByExactlyOne() throws IOException, URISyntaxException {
        List<Constructor<?>> useCases = useCases();

        assertThat(useCases).hasSizeGreaterThan(50);
        assertThat(useCases).allSatisfy(useCase -> {
            assertThat(beans.getBeans(useCase.getDeclaringClass())).hasSize(1);
            for (Type asked : useCase.getGenericParameterTypes()) {
                if (asked instanceof Class<?> port && port.isInterface() && port.getName().startsWith("org.touchstone.")) {
                    assertThat(beans.getBeans(port)).as(port.getName()).hasSize(1);
                }
            }
        });
    }

    /** An admin of this database, who is the first one when nobody is a member yet. */
    private Member admin() {
        return members.all().stream().filter(member -> member.roles().contains(Role.ADMIN)).findFirst()
                .orElseGet(() -> accept.accept(open.open().orElseThrow(), "Ada Admin", "ada@wiring.example",
                        "a long walk along the quay " + UUID.randomUUID(), new Caller("127.0.0.1", "wiring")).member());
    }

    private boolean open(String email) {
        return invitations.openSince(Instant.EPOCH).stream()
                .anyMatch(open -> open.email().filter(email::equals).isPresent());
    }

    private List<AuditEntry> written(Invited invited) {
        return trail.newest(NEWSROOM, 0, 1000).stream()
                .filter(entry -> entry.subject().equals("invitation/" + invited.invitation().tokenHash().value()))
                .toList();
    }

    private static String somebody() {
        return UUID.randomUUID() + "@wiring.example";
    }

    /** The constructors by which the domain's classes are made with what they need, read from its library. */
    private static List<Constructor<?>> useCases() throws IOException, URISyntaxException {
        Path domain = Path.of(Member.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile library = new JarFile(domain.toFile())) {
            return library.stream().map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
                    .<Constructor<?>>flatMap(name -> injected(name))
                    .toList();
        }
    }

    private static Stream<Constructor<?>> injected(String name) {
        try {
            return Stream.of(Class.forName(name, false, Member.class.getClassLoader()).getDeclaredConstructors())
                    .filter(constructor -> constructor.isAnnotationPresent(Inject.class));
        } catch (ClassNotFoundException notInItsOwnLibrary) {
            throw new IllegalStateException(notInItsOwnLibrary);
        }
    }
}
