package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.ChangeStanding;
import org.touchstone.publication.CorrectEdition;
import org.touchstone.publication.Standing;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an editor does about an article that is public: correct it, take it down, put it back. */
@Path("articles/{n: [0-9]{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CorrectionActs {

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private CorrectEdition correctEdition;

    @Inject
    private ChangeStanding changeStanding;

    @PathParam("n")
    private long article;

    /** Takes {@code claim} as often as there are claims to replace. */
    @POST
    @Path("correct")
    public Response correct(@FormParam("edition") int edition, @FormParam("claim") List<String> claims,
                            @FormParam("conclusion") @Nullable String conclusion,
                            @FormParam("what") @Nullable String what) {
        correctEdition.correct(me.get(), new ArticleId(article), edition, numbers(claims), "true".equals(conclusion),
                what);
        return answer.to("/articles/" + article + "/publish", "article.corrected");
    }

    @POST
    @Path("standing")
    public Response stand(@FormParam("standing") @Nullable String standing,
                          @FormParam("reason") @Nullable String reason) {
        Standing to = standing(standing);
        changeStanding.change(me.get(), new ArticleId(article), to, reason);
        return answer.to("/articles/" + article + "/publish", "standing." + to.name());
    }

    private static Set<Integer> numbers(List<String> typed) {
        var numbers = new LinkedHashSet<Integer>();
        for (String number : typed) {
            if (!number.matches("[1-9][0-9]{0,8}")) {
                throw new Refusal.Invalid("claims", "correction.nothing");
            }
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }

    private static Standing standing(@Nullable String typed) {
        for (Standing standing : Standing.values()) {
            if (standing.name().equals(typed)) {
                return standing;
            }
        }
        throw new Refusal.Invalid("standing", "typed.missing");
    }
}
