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
import org.touchstone.claim.ApproveVerdict;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.CloseClaim;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.KeepHalfWritten;
import org.touchstone.claim.ProposeVerdict;
import org.touchstone.claim.ReopenClaim;
import org.touchstone.claim.ReturnVerdict;
import org.touchstone.claim.TakeBackVerdict;
import org.touchstone.newsroom.Member;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** What can come out of a claim: a verdict proposed, taken back, approved or returned; the claim closed or reopened. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class VerdictActs {

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
    private ProposeVerdict proposeVerdict;

    @Inject
    private KeepHalfWritten keepHalfWritten;

    @Inject
    private TakeBackVerdict takeBackVerdict;

    @Inject
    private ApproveVerdict approveVerdict;

    @Inject
    private ReturnVerdict returnVerdict;

    @Inject
    private CloseClaim closeClaim;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private ReopenClaim reopenClaim;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    @POST
    @Path("propose")
    public Response propose(@FormParam("rating") @Nullable String rating,
                            @FormParam("rationale") @Nullable String rationale) {
        with.act(claimId(), () -> proposeVerdict.propose(current.get(), claimId(), revision, rating, rationale));
        keepHalfWritten.keep(current.get(), claimId(), "rationale", "");
        return done("claim.proposed");
    }

    @POST
    @Path("take-back")
    public Response takeBack() {
        with.act(claimId(), () -> takeBackVerdict.takeBack(current.get(), claimId(), revision));
        return done("claim.takenBack");
    }

    /** Nothing is approved but what the editor was shown. */
    @POST
    @Path("approve")
    public Response approve() {
        once.act(() -> approveVerdict.approve(current.get(), claimId(), revision));
        return done("claim.approved");
    }

    @POST
    @Path("return")
    public Response giveBack(@FormParam("reason") @Nullable String reason) {
        with.act(claimId(), () -> returnVerdict.giveBack(current.get(), claimId(), revision, reason));
        return done("claim.returned");
    }

    /** @param duplicateOf the number, within the article, of the claim that says the same */
    @POST
    @Path("close")
    public Response close(@FormParam("closedAs") @Nullable String closedAs,
                          @FormParam("duplicateOf") @Nullable String duplicateOf,
                          @FormParam("reason") @Nullable String reason) {
        ClaimId other = duplicateOf != null && duplicateOf.strip().matches("[1-9][0-9]{0,8}")
                ? claimLines.sibling(claimId(), Integer.parseInt(duplicateOf.strip())).orElse(null) : null;
        ClosedAs as = Choices.optional(ClosedAs.class, "closedAs", closedAs);
        with.act(claimId(), () -> closeClaim.close(current.get(), claimId(), revision, as, other, reason));
        return done("claim.closed");
    }

    @POST
    @Path("reopen")
    public Response reopen(@FormParam("reason") @Nullable String reason) {
        with.act(claimId(), () -> reopenClaim.reopen(current.get(), claimId(), revision, reason));
        return done("claim.reopened");
    }

    private ClaimId claimId() {
        return new ClaimId(number);
    }

    private Response done(String key) {
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), key);
    }
}
