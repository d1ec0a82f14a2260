package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.touchstone.claim.LearnRanking;
import org.touchstone.claim.UseRanking;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an admin does about the ranking of sentences. */
@Path("ranking")
@RequestScoped
public class RankingActs {

    private static final String PAGE = "/admin/ranking";

    @Inject
    private CurrentMember current;

    @Inject
    private LearnRanking learnRanking;

    @Inject
    private UseRanking useRanking;

    @Inject
    private Answer answer;

    @POST
    @Path("learn")
    public Response learn() {
        learnRanking.learn(current.get());
        return answer.to(PAGE, "ranking.learnt");
    }

    /** @param number of what was learnt; 0 for the ranking as it is shipped */
    @POST
    @Path("use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(@FormParam("number") int number) {
        useRanking.use(current.get(), number);
        return answer.to(PAGE, "ranking.used");
    }
}
