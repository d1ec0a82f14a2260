package org.touchstone.web.article;

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
import org.touchstone.article.ArticleId;
import org.touchstone.claim.UndoLastAct;
import org.touchstone.claim.Undone;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** Undoing what the member did last to an article. */
@Path("articles/{n}/undo")
@RequestScoped
public class UndoActs {

    @Inject
    private CurrentMember current;

    @Inject
    private UndoLastAct undoLastAct;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    @Inject
    private Sentences say;

    @POST
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("n") long number, @FormParam("back") @Nullable String back) {
        String done = once.make(() -> undoLastAct.undo(current.get(), new ArticleId(number), say.words("undo.reason")))
                .map(Undone::name).orElse("before");
        return answer.to(back == null ? "/articles/" + number : Choices.back(back), "undone." + done);
    }
}
