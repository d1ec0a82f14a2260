package org.touchstone.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.AssignClaims;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.HandOverWork;
import org.touchstone.claim.Priority;
import org.touchstone.claim.RevisionId;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Gives many claims at once to somebody, and hands over all open work of a member. */
@Path("work")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WorkloadActs {

    private static final Pattern SEEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9]{1,9})");

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private AssignClaims assignClaims;

    @Inject
    private HandOverWork handOverWork;

    /** @param claims each claim with the revision of it that was seen, {@code 12:3} */
    @POST
    @Path("assign")
    public Response assign(@FormParam("claim") List<String> claims, @FormParam("assignee") @Nullable Long assignee,
                           @FormParam("due") @Nullable String due, @FormParam("priority") @Nullable String priority,
                           @FormParam("back") @Nullable String back) {
        if (assignee == null) {
            throw new Refusal.Invalid("assignee", "typed.missing");
        }
        assignClaims.assign(me.get(), claims.stream().map(WorkloadActs::seen).toList(), new MemberId(assignee),
                Choices.day("due", due), priority(priority));
        return answer.to(Choices.back(back), "work.assigned", claims.size());
    }

    @POST
    @Path("hand-over")
    public Response handOver(@FormParam("from") @Nullable Long from, @FormParam("to") List<Long> to) {
        if (from == null) {
            throw new Refusal.Invalid("from", "typed.missing");
        }
        int moved = handOverWork.handOver(me.get(), new MemberId(from),
                to.stream().filter(Objects::nonNull).map(MemberId::new).toList());
        return answer.to("/desk", "work.handedOver", moved);
    }

    private static RevisionId seen(String sent) {
        Matcher matcher = SEEN.matcher(sent);
        if (!matcher.matches()) {
            throw new Refusal.Invalid("claim", "choice.unknown");
        }
        return new RevisionId(new ClaimId(Long.parseLong(matcher.group(1))), Integer.parseInt(matcher.group(2)));
    }

    private static @Nullable Priority priority(@Nullable String typed) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(typed)) {
                return priority;
            }
        }
        return null;
    }
}
