package org.touchstone.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.claim.ApproveTogether;
import org.touchstone.claim.ClaimId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Approves several proposals an editor has looked at. */
@Path("approvals")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ApprovalActs {

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private ApproveTogether approveTogether;

    /** @param chosen each a claim's number, a colon and the revision that was shown */
    @POST
    @Path("together")
    public Response together(@FormParam("claim") List<String> chosen) {
        int approved = approveTogether.approve(me.get(), seen(chosen));
        return answer.to("/approvals", "approvals.together", approved);
    }

    private static Map<ClaimId, Integer> seen(List<String> chosen) {
        var seen = new LinkedHashMap<ClaimId, Integer>();
        for (String one : chosen) {
            if (!one.matches("[1-9][0-9]{0,17}:[1-9][0-9]{0,8}")) {
                throw new Refusal.Invalid("claim", "choice.unknown");
            }
            String[] parts = one.split(":");
            seen.put(new ClaimId(Long.parseLong(parts[0])), Integer.valueOf(parts[1]));
        }
        return seen;
    }
}
