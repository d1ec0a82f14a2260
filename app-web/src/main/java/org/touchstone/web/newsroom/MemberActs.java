package org.touchstone.web.newsroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.ChangeRoles;
import org.touchstone.newsroom.DeactivateMember;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.ReactivateMember;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.TokenHash;
import org.touchstone.newsroom.WithdrawInvitation;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an admin does about people. */
@Path("members")
@RequestScoped
public class MemberActs {

    private static final String PAGE = "/admin/members";

    @Inject
    private CurrentMember current;

    @Inject
    private Members members;

    @Inject
    private ChangeRoles changeRoles;

    @Inject
    private DeactivateMember deactivate;

    @Inject
    private ReactivateMember reactivate;

    @Inject
    private WithdrawInvitation withdraw;

    @Inject
    private Answer answer;

    /** Takes {@code role} as often as there are roles, and the {@code version} of the member the admin saw. */
    @POST
    @Path("{n}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response roles(@PathParam("n") long number, @FormParam("version") @Nullable Integer version,
            @FormParam("role") List<String> roles) {
        if (version == null) {
            throw new Refusal.Invalid("version", "typed.missing");
        }
        changeRoles.change(current.get(), new MemberId(number), version, RolesTyped.of(roles));
        return answer.to(PAGE, "member.roles", nameOf(number));
    }

    @POST
    @Path("{n}/deactivate")
    public Response deactivate(@PathParam("n") long number) {
        deactivate.deactivate(current.get(), new MemberId(number));
        boolean self = current.get().is(new MemberId(number));
        return self ? answer.to("/signin", "signedOut") : answer.to(PAGE, "member.deactivated", nameOf(number));
    }

    @POST
    @Path("{n}/reactivate")
    public Response reactivate(@PathParam("n") long number) {
        reactivate.reactivate(current.get(), new MemberId(number));
        return answer.to(PAGE, "member.reactivated", nameOf(number));
    }

    /** Takes the {@code invitation} by its hash. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@FormParam("invitation") @Nullable String which) {
        withdraw.withdraw(current.get(), new TokenHash(Choices.hash(which)));
        return answer.to(PAGE, "invitation.withdrawn");
    }

    private String nameOf(long number) {
        return members.get(new MemberId(number)).name();
    }
}
