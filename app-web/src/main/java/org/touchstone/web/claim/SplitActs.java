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
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.MergeClaims;
import org.touchstone.claim.SplitClaim;
import org.touchstone.language.Span;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Two claims made of one, and one of two. */
@Path("claims/{n}")
@Consumes(APPLICATION_FORM_URLENCODED)
@RequestScoped
public class SplitActs {

    @PathParam("n")
    private long number;

    @FormParam("back")
    private @Nullable String back;

    @Inject
    private CurrentMember current;

    @Inject
    private SplitClaim splitClaim;

    @Inject
    private MergeClaims mergeClaims;

    @Inject
    private ClaimLines claimLines;

    @Inject
    private DoOnce doOnce;

    @Inject
    private WithClaim with;

    @Inject
    private Answer answer;

    /**
     * @param revision what the form was filled from
     * @param start first code point of the new claim's words
     * @param end the code point after their last
     */
    @POST
    @Path("split")
    public Response split(@FormParam("revision") int revision, @FormParam("start") int start,
                          @FormParam("end") int end, @FormParam("act-key") @Nullable String actKey) {
        Member member = current.get();
        if (start < 0 || end < start) {
            throw new Refusal.Invalid("selection", "anchor.outside");
        }
        String page = Choices.page(back);
        return doOnce.once(actKey, member,
                        () -> splitClaim.split(member, new ClaimId(number), revision, new Span(start, end), null))
                .map(ClaimId::value)
                .map(made -> answer.to(page.startsWith("/articles/") ? page + "?claim=" + made : "/claims/" + made,
                        "claim.split"))
                .orElseGet(() -> answer.to(page, "claim.madeBefore"));
    }

    /**
     * @param revision of the claim that is closed, as it was in sight
     * @param stays the number, within the article, of the claim that takes this one in
     */
    @POST
    @Path("merge")
    public Response merge(@FormParam("revision") int revision, @FormParam("stays") @Nullable String stays,
                          @FormParam("reason") @Nullable String reason) {
        Member member = current.get();
        String typed = stays == null ? "" : stays.strip();
        ClaimId other = claimLines.sibling(new ClaimId(number), typed.matches("[1-9][0-9]{0,8}")
                ? Integer.parseInt(typed) : 0).orElseThrow(() -> new Refusal.Invalid("stays", "claim.duplicateOfWhat"));
        with.act(new ClaimId(number), () -> mergeClaims.merge(member, new ClaimId(number), revision, other,
                reason == null ? "" : reason));
        String page = Choices.page(back);
        return answer.to(page.startsWith("/articles/") ? page + "?claim=" + other : "/claims/" + other, "claim.merged");
    }
}
