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
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ReuseVerdict;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What can be done with a claim that says the same as an earlier one. */
@Path("claims/{n}")
@RequestScoped
public class ReuseActs {

    @Inject
    private CurrentMember current;

    @Inject
    private ReuseVerdict reuseVerdict;

    @Inject
    private WithClaim with;

    @Inject
    private Answer answer;

    /**
     * @param revision the claim's own, which was in sight
     * @param earlier the claim whose sources and verdict are taken over
     */
    @POST
    @Path("reuse")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response reuse(@PathParam("n") long number, @FormParam("revision") int revision,
                          @FormParam("earlier") @Nullable String earlier, @FormParam("back") @Nullable String back) {
        if (earlier == null || !earlier.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal.NotFound("claim");
        }
        ClaimId claimId = new ClaimId(number);
        ClaimId earlierId = new ClaimId(Long.parseLong(earlier));
        with.act(claimId, () -> reuseVerdict.reuse(current.get(), claimId, revision, earlierId));
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), "claim.reused");
    }
}
