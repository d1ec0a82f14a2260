package org.touchstone.web.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.touchstone.inbox.InboxItem;
import org.touchstone.inbox.Postbox;
import org.touchstone.newsroom.Member;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;

/**
 * Hands letters over to the newsroom's mail server by SMTP (RFC 5321). A letter holds links and nothing of what stands
 * behind them: no wording, no title, no name of a colleague.
 */
@ApplicationScoped
public class SmtpPostbox implements Postbox {

    private static final String WAIT_MS = "10000";

    private final MailSettings settings;
    private final Sentences say;
    private final Days days;
    private final Clock clock;

    /** For the container's proxy. */
    protected SmtpPostbox() {
        this(MailSettings.NONE, new Sentences(), new Days(Clock.systemUTC(), Optional.empty()),
                Clock.systemUTC());
    }

    @Inject
    public SmtpPostbox(MailSettings settings, Sentences say, Days days, Clock clock) {
        this.settings = settings;
        this.say = say;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public boolean open() {
        return settings.complete();
    }

    @Override
    public ZoneId zone() {
        return days.zone();
    }

    @Override
    public void post(Member to, List<InboxItem> about) throws NotTaken {
        try {
            Transport.send(letter(to, about));
        } catch (MessagingException failed) {
            throw new NotTaken("the mail server did not take a letter", failed);
        }
    }

    private Message letter(Member to, List<InboxItem> about) throws MessagingException {
        var message = new Letter(session(), about.get(0).itemId(), about.get(about.size() - 1).itemId(),
                settings.publicUrl());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.email()));
        message.setSubject(say.words("letter.subject", about.size()), StandardCharsets.UTF_8.name());
        message.setText(text(about), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // so that no absence notice answers it (RFC 3834, 5)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String text(List<InboxItem> about) {
        var text = new StringBuilder();
        for (InboxItem item : about) {
            text.append(say.words("letter.concern." + item.concern())).append('\n').append(settings.publicUrl())
                    .append("/claims/").append(item.claimId());
            if (item.noteId() != null) {
                text.append("#message-").append(item.noteId().value());
            }
            text.append("\n\n");
        }
        return text.append(say.words("letter.all", settings.publicUrl() + "/inbox")).append('\n')
                .append(say.words("letter.choose", settings.publicUrl() + "/account")).append('\n').toString();
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", WAIT_MS);
        properties.setProperty("mail.smtp.timeout", WAIT_MS);
        properties.setProperty("mail.smtp.writetimeout", WAIT_MS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.ssl.enable",
                Boolean.toString(settings.security() == MailSettings.Security.TLS));
        if (settings.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    /** A letter whose number says what it is about: sent twice by a server that died, it is recognised as one. */
    private static final class Letter extends MimeMessage {

        private final String number;

        Letter(Session session, long first, long last, String publicUrl) {
            super(session);
            number = "<touchstone." + first + "." + last + "@"
                    + publicUrl.replaceFirst("^https?://", "").replaceFirst("[:/].*", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
