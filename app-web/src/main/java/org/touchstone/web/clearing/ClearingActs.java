package org.touchstone.web.clearing;

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
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.clearing.ClearDraft;
import org.touchstone.clearing.LetPointStand;
import org.touchstone.clearing.TakeBackStand;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** What an editor does on the way to clear a draft. */
@Path("articles/{n: [0-9]{1,18}}/clear")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class ClearingActs {

    @PathParam("n")
    private long number;

    /** The digest of the draft the member had in sight. */
    @FormParam("draft")
    private @Nullable String draft;

    @Inject
    private CurrentMember current;

    @Inject
    private LetPointStand letPointStand;

    @Inject
    private TakeBackStand takeBackStand;

    @Inject
    private ClearDraft clearDraft;

    @Inject
    private Answer answer;

    @POST
    @Path("let-stand")
    public Response letStand(@FormParam("point") @Nullable String point, @FormParam("seen") @Nullable String seen,
                             @FormParam("reason") @Nullable String reason) {
        letPointStand.letStand(current.get(), articleId(), digest(draft), point == null ? "" : point, digest(seen),
                reason);
        return done("clearing.letStand");
    }

    @POST
    @Path("take-back")
    public Response takeBack(@FormParam("point") @Nullable String point) {
        takeBackStand.takeBack(current.get(), articleId(), digest(draft), point == null ? "" : point);
        return done("clearing.takenBack");
    }

    @POST
    public Response clear(@FormParam("seen") @Nullable String seen) {
        clearDraft.clear(current.get(), articleId(), digest(draft), digest(seen));
        return done("clearing.cleared");
    }

    private ArticleId articleId() {
        return new ArticleId(number);
    }

    private static Sha256 digest(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9a-f]{64}")) {
            throw new Refusal.Stale(List.of());
        }
        return new Sha256(typed);
    }

    private Response done(String key) {
        return answer.to("/articles/" + number + "/clear", key);
    }
}
