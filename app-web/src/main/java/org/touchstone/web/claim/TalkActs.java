package org.touchstone.web.claim;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.AnswerNote;
import org.touchstone.claim.EditNote;
import org.touchstone.claim.NoteId;
import org.touchstone.claim.ReopenNote;
import org.touchstone.claim.ResolveNote;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** What can be done in the talk about a claim once something is said. */
@Path("notes/{k}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class TalkActs {

    @PathParam("k")
    private long number;

    @FormParam("back")
    private @Nullable String back;

    @Inject
    private CurrentMember current;

    @Inject
    private AnswerNote answerNote;

    @Inject
    private EditNote editNote;

    @Inject
    private ResolveNote resolveNote;

    @Inject
    private ReopenNote reopenNote;

    @Inject
    private DoOnce doOnce;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    @POST
    @Path("answer")
    public Response answer(@FormParam("note") @Nullable String text, @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        doOnce.once(actKey, member, () -> answerNote.answer(member, new NoteId(number), text));
        return done("note.answered");
    }

    /** @param revision of the message as it was shown */
    @POST
    @Path("edit")
    public Response edit(@FormParam("note") @Nullable String text, @FormParam("revision") int revision) {
        once.act(() -> editNote.edit(current.get(), new NoteId(number), revision, text));
        return done("note.edited");
    }

    @POST
    @Path("resolve")
    public Response resolve() {
        once.act(() -> resolveNote.resolve(current.get(), new NoteId(number)));
        return done("note.resolved");
    }

    @POST
    @Path("reopen")
    public Response reopen() {
        once.act(() -> reopenNote.reopen(current.get(), new NoteId(number)));
        return done("note.reopened");
    }

    private Response done(String key) {
        return answer.to(Choices.back(back), key);
    }
}
