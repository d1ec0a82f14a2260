package org.touchstone.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.claim.ClaimId;
import org.touchstone.inbox.InboxItem;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.Outbox;
import org.touchstone.inbox.Postbox;
import org.touchstone.inbox.SendLetters;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;

/** Letters as a mail server gets them. */
class SmtpPostboxTest {

    private static final String WORDING = "It was dug in 1820.";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Newsdesk desk = new Newsdesk();

    @BeforeEach
    void serverListens() {
        server.start();
        desk.inbox.carried = true;
        desk.inbox.keep(desk.ada.memberId(), LetterChoice.AT_ONCE);
        ClaimId claim = desk.claim(desk.article(), WORDING);
        desk.assign(claim, desk.ada);
        desk.writeNote.write(desk.ben, claim, "@Ada Quill, mind the secret register.");
        desk.clock.pass(Duration.ofMinutes(5));
    }

    @AfterEach
    void serverStops() {
        server.stop();
    }

    private SmtpPostbox postbox(MailSettings.Security security, String user, String password) {
        return new SmtpPostbox(new MailSettings("127.0.0.1", server.getSmtp().getPort(), security, user, password,
                "Touchstone <desk@marlowbay.example>", "https://checks.marlowbay.example"), new Sentences(),
                new Days(Clock.systemUTC(), Optional.of("UTC")), desk.clock);
    }

    private boolean send(Postbox postbox) {
        return new SendLetters(desk.inbox, desk.staff, postbox, desk.clock).sendNext();
    }

    @Test
    void letterHoldsLinksAndNothingOfWhatTheyLeadTo() throws Exception {
        assertThat(send(postbox(MailSettings.Security.NONE, "", ""))).isTrue();

        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(desk.ada.email());
        assertThat(letter.getSubject()).isEqualTo("Touchstone: 2 things concern you");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).isEqualTo("<touchstone.1.2@checks.marlowbay.example>");
        assertThat(letter.getContent().toString())
                .contains("A claim was given to you:\r\nhttps://checks.marlowbay.example/claims/1")
                .contains("You were mentioned:\r\nhttps://checks.marlowbay.example/claims/1#message-1")
                .contains("https://checks.marlowbay.example/inbox")
                .doesNotContain("1820", "secret", "Ben", "Jo", "sea wall");
        assertThat(desk.inbox.ended().values()).containsOnly(Outbox.Outcome.SENT).hasSize(2);
    }

    @Test
    void serverThatAsksForAPasswordGetsIt() {
        server.setUser("desk", "tide tables");
        assertThat(send(postbox(MailSettings.Security.NONE, "desk", "tide tables"))).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void letterIsKeptWhenTheServerOffersNoEncryptionOrIsAway() {
        List<InboxItem> about = desk.inbox.take(desk.clock.instant()).orElseThrow().items();
        assertThatThrownBy(() -> postbox(MailSettings.Security.STARTTLS, "", "").post(desk.ada, about))
                .isInstanceOf(Postbox.NotTaken.class);
        var postbox = postbox(MailSettings.Security.NONE, "", "");
        server.stop();

        assertThat(send(postbox)).isTrue();
        assertThat(desk.inbox.ended()).isEmpty();
        server.start();
        desk.clock.pass(Duration.ofMinutes(2));
        assertThat(send(postbox(MailSettings.Security.NONE, "", ""))).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAServerNothingIsSent() {
        var nobody = new SmtpPostbox(MailSettings.NONE, new Sentences(),
                new Days(Clock.systemUTC(), Optional.empty()), desk.clock);
        assertThat(nobody.open()).isFalse();
        assertThat(send(nobody)).isFalse();
    }
}
