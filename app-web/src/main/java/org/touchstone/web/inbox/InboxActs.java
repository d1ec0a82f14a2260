package org.touchstone.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.inbox.ChooseLetters;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.MarkAllRead;
import org.touchstone.inbox.MarkRead;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What a member does with their inbox. */
@Path("inbox")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class InboxActs {

    @Inject
    private CurrentMember me;

    @Inject
    private MarkRead markRead;

    @Inject
    private MarkAllRead markAllRead;

    @Inject
    private ChooseLetters chooseLetters;

    @Inject
    private Answer answer;

    @POST
    @Path("{n}/read")
    public Response read(@PathParam("n") long number) {
        markRead.mark(me.get(), number, true);
        return answer.to("/inbox", "inbox.read");
    }

    @POST
    @Path("{n}/unread")
    public Response unread(@PathParam("n") long number) {
        markRead.mark(me.get(), number, false);
        return answer.to("/inbox", "inbox.unread");
    }

    /** @param shown when the newest was made that the member was shown */
    @POST
    @Path("read")
    public Response readAll(@FormParam("shown") @Nullable String shown) {
        Instant moment;
        try {
            moment = Instant.parse(shown == null ? "" : shown);
        } catch (DateTimeException noMoment) {
            throw new Refusal.Invalid("shown", "choice.unknown");
        }
        // nobody was shown anything before there were inboxes, nor is shown what comes after tomorrow
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.now().plus(Duration.ofDays(1)))) {
            throw new Refusal.Invalid("shown", "choice.unknown");
        }
        markAllRead.mark(me.get(), moment);
        return answer.to("/inbox", "inbox.allRead");
    }

    @POST
    @Path("letters")
    public Response letters(@FormParam("choice") @Nullable String choice) {
        chooseLetters.choose(me.get(), Choices.of(LetterChoice.class, "choice", choice));
        return answer.to("/account", "account.letters");
    }
}
