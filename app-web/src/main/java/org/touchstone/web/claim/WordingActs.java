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
import org.touchstone.claim.AnswerWording;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.SuggestWording;
import org.touchstone.claim.SuggestedWording.Answer;
import org.touchstone.web.article.Choices;
import org.touchstone.web.signin.CurrentMember;

/** Wording for the newsroom's own draft: suggested, accepted or declined. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class WordingActs {

    @PathParam("n")
    private long number;

    /** What the member had in sight. */
    @FormParam("revision")
    private int revision;

    @FormParam("back")
    private @Nullable String back;

    @Inject
    private CurrentMember current;

    @Inject
    private WithClaim with;

    @Inject
    private SuggestWording suggestWording;

    @Inject
    private AnswerWording answerWording;

    @Inject
    private org.touchstone.web.faces.Answer answer;

    @POST
    @Path("suggest-wording")
    public Response suggest(@FormParam("suggested") @Nullable String suggested) {
        with.act(claimId(), () -> suggestWording.suggest(current.get(), claimId(), revision, suggested));
        return done("wording.suggested");
    }

    @POST
    @Path("accept-wording")
    public Response accept(@FormParam("reason") @Nullable String reason) {
        with.act(claimId(), () -> answerWording.answer(current.get(), claimId(), revision, Answer.ACCEPTED, reason));
        return done("wording.accepted");
    }

    @POST
    @Path("decline-wording")
    public Response decline(@FormParam("reason") @Nullable String reason) {
        with.act(claimId(), () -> answerWording.answer(current.get(), claimId(), revision, Answer.DECLINED, reason));
        return done("wording.declined");
    }

    private ClaimId claimId() {
        return new ClaimId(number);
    }

    private Response done(String key) {
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), key);
    }
}
