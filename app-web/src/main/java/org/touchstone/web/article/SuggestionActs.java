package org.touchstone.web.article;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.DraftId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.MakeClaims;
import org.touchstone.newsroom.DoOnce;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Takes up what was suggested: claims of all chosen sentences in one act. */
@Path("drafts/{draft}")
@RequestScoped
public class SuggestionActs {

    @Inject
    private CurrentMember current;

    @Inject
    private MakeClaims makeClaims;

    @Inject
    private DoOnce doOnce;

    @Inject
    private Answer answer;

    @Context
    private HttpServletRequest request;

    /**
     * @param chosen each sentence with the revision of its mark, {@code 5:0}; fields of its own are named by its place
     */
    @POST
    @Path("claims-of")
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response claims(@PathParam("draft") long draft, @FormParam("sentence") List<String> chosen,
                           @FormParam("act-key") @Nullable String actKey, @FormParam("back") @Nullable String back) {
        Member member = current.get();
        List<MakeClaims.Chosen> wanted = chosen.stream().map(this::chosen).toList();
        int made = doOnce.once(actKey, member, () -> makeClaims.make(member, new DraftId(draft), wanted).size())
                .orElse(0);
        return answer.to(Choices.page(back), "claims.made", Integer.toString(made));
    }

    private MakeClaims.Chosen chosen(String sent) {
        if (!sent.matches("[0-9]{1,6}:[0-9]{1,9}")) {
            throw new Refusal.Invalid("sentence", "choice.unknown");
        }
        String place = sent.substring(0, sent.indexOf(':'));
        return new MakeClaims.Chosen(Integer.parseInt(place), request.getParameter("wording-" + place),
                Choices.optional(ClaimKind.class, "kind", request.getParameter("kind-" + place)),
                request.getParameter("claimant-" + place));
    }
}
