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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.AssignClaims;
import org.touchstone.claim.AttendToClaim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Priority;
import org.touchstone.claim.RevisionId;
import org.touchstone.claim.UnassignClaim;
import org.touchstone.claim.WaitForSomeone;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;
import org.touchstone.web.signin.SentOnce;

/** Who works on a claim and until when. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class WorkActs {

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
    private AssignClaims assignClaims;

    @Inject
    private UnassignClaim unassignClaim;

    @Inject
    private WaitForSomeone waitForSomeone;

    @Inject
    private AttendToClaim attendToClaim;

    @Inject
    private SentOnce once;

    @Inject
    private Answer answer;

    /** @param assignee a member's number, or {@code me} */
    @POST
    @Path("assign")
    public Response assign(@FormParam("assignee") @Nullable String assignee, @FormParam("due") @Nullable String due,
                           @FormParam("priority") @Nullable String priority) {
        Member member = current.get();
        MemberId to = assignee(member, assignee);
        var on = Choices.day("due", due);
        Priority urgency = Choices.optional(Priority.class, "priority", priority);
        with.act(claimId(), () -> assignClaims.assign(member, List.of(new RevisionId(claimId(), revision)), to, on,
                urgency));
        return done("claim.assigned");
    }

    @POST
    @Path("unassign")
    public Response unassign(@FormParam("reason") @Nullable String reason) {
        with.act(claimId(), () -> unassignClaim.unassign(current.get(), claimId(), revision, reason));
        return done("claim.unassigned");
    }

    /** @param whom who is waited for; nobody takes the flag down */
    @POST
    @Path("wait")
    public Response waitFor(@FormParam("whom") @Nullable String whom, @FormParam("until") @Nullable String until) {
        boolean nobody = whom == null || whom.isBlank();
        var day = nobody ? null : Choices.day("until", until);
        with.act(claimId(), () -> waitForSomeone.waitFor(current.get(), claimId(), revision, whom, day));
        return done(nobody ? "claim.notWaiting" : "claim.waiting");
    }

    /** @param revision what the member was shown */
    @POST
    @Path("attend")
    public Response attend(@FormParam("revision") int revision) {
        once.act(() -> attendToClaim.attend(current.get(), new ClaimId(number), revision));
        return done("claim.attended");
    }

    private static MemberId assignee(Member member, @Nullable String sent) {
        if ("me".equals(sent)) {
            return member.memberId();
        }
        if (sent == null || !sent.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal.Invalid("assignee", "typed.missing");
        }
        return new MemberId(Long.parseLong(sent));
    }

    private ClaimId claimId() {
        return new ClaimId(number);
    }

    private Response done(String key) {
        return answer.to(back == null ? "/claims/" + number : Choices.back(back), key);
    }
}
