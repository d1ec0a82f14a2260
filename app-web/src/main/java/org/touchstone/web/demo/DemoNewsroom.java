package org.touchstone.web.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.newsroom.AcceptInvitation;
import org.touchstone.newsroom.Caller;
import org.touchstone.newsroom.ChangeSettings;
import org.touchstone.newsroom.EmailAddress;
import org.touchstone.newsroom.InviteMember;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Newsroom;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Role;
import org.touchstone.newsroom.Token;

/**
 * Fills an empty database with an invented newsroom, by the same use cases its members would have used. Their passwords
 * are made up at random and written once to the file of {@code TOUCHSTONE_DEMO_FILE}: a line for each member, name,
 * address and password parted by tabs.
 */
@Dependent
public class DemoNewsroom {

    private record Person(String name, String email, Role role) {
    }

    private static final Person ADMIN = new Person("Kim Invented", "kim@marlowbay.example", Role.ADMIN);
    private static final Person CHECKER = new Person("Ada Invented", "ada@marlowbay.example", Role.FACT_CHECKER);
    private static final Person EDITOR = new Person("Jo Invented", "jo@marlowbay.example", Role.EDITOR);

    private final SecureRandom random = new SecureRandom();

    @Inject
    private AcceptInvitation acceptInvitation;

    @Inject
    private InviteMember inviteMember;

    @Inject
    private Members members;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private ChangeSettings changeSettings;

    @Inject
    private DemoDesk desk;

    @Inject
    @ConfigProperty(name = "touchstone.demo")
    private Optional<Boolean> wanted;

    @Inject
    @ConfigProperty(name = "touchstone.demo.file")
    private Optional<String> file;

    /** Whether somebody asked for it. */
    public boolean wanted() {
        return wanted.orElse(false);
    }

    /** @param firstAdmin the invitation of the first admin, which is used up by it */
    public void fill(Token firstAdmin) {
        var lines = new StringBuilder();
        Member admin = join(firstAdmin, ADMIN, lines);
        Newsroom newsroom = newsrooms.current();
        changeSettings.change(admin, newsroom.version(), "Tideline Fact Desk (invented)", newsroom.sourcing(),
                newsroom.texts());
        Member checker = join(inviteMember.invite(admin, CHECKER.email(), Set.of(CHECKER.role())).token(), CHECKER,
                lines);
        Member editor = join(inviteMember.invite(admin, EDITOR.email(), Set.of(EDITOR.role())).token(), EDITOR, lines);
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        desk.finish(InventedArticle.harbour(today), checker, editor);
        desk.begin(InventedArticle.ferry(today), checker, editor);
        file.ifPresent(name -> write(Path.of(name), lines.toString()));
    }

    private Member join(Token token, Person person, StringBuilder lines) {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        acceptInvitation.accept(token, person.name(), person.email(), password, new Caller("127.0.0.1", "demo"));
        lines.append(String.join("\t", List.of(person.name(), person.email(), password))).append('\n');
        return members.withEmail(EmailAddress.of(person.email())).orElseThrow();
    }

    private static void write(Path file, String lines) {
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Touchstone cannot start: TOUCHSTONE_DEMO_FILE names " + file
                    + ", which cannot be written", e);
        }
    }
}
