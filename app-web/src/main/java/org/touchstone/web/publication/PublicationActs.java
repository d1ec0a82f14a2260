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
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Member;
import org.touchstone.publication.ApproveConclusion;
import org.touchstone.publication.ProposeConclusion;
import org.touchstone.publication.PublishArticle;
import org.touchstone.publication.ReturnConclusion;
import org.touchstone.publication.SignSetAside;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** The acts on an article's way to its readers, each one use case. */
@Path("articles/{n: [0-9]{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PublicationActs {

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private ProposeConclusion proposeConclusion;

    @Inject
    private ApproveConclusion approveConclusion;

    @Inject
    private ReturnConclusion returnConclusion;

    @Inject
    private SignSetAside signSetAside;

    @Inject
    private PublishArticle publishArticle;

    @PathParam("n")
    private long article;

    @POST
    @Path("conclusion")
    public Response propose(@FormParam("base") @Nullable String base,
                            @FormParam("conclusion") @Nullable String conclusion) {
        proposeConclusion.propose(member(), articleId(), base, conclusion);
        return toPublish("conclusion.proposed");
    }

    @POST
    @Path("conclusion/approve")
    public Response approve(@FormParam("revision") int revision) {
        approveConclusion.approve(member(), articleId(), revision);
        return toPublish("conclusion.approved");
    }

    @POST
    @Path("conclusion/return")
    public Response giveBack(@FormParam("reason") @Nullable String reason) {
        returnConclusion.giveBack(member(), articleId(), reason);
        return toPublish("conclusion.returned");
    }

    @POST
    @Path("set-aside/sign")
    public Response sign(@FormParam("list") @Nullable String list) {
        signSetAside.sign(member(), articleId(), new Sha256(list == null ? "" : list));
        return answer.to("/articles/" + article + "/set-aside", "setAside.signed");
    }

    @POST
    @Path("publish")
    public Response publish(@FormParam("edition") int edition) {
        publishArticle.publish(member(), articleId(), edition);
        return toPublish("article.published");
    }

    private Response toPublish(String done) {
        return answer.to("/articles/" + article + "/publish", done);
    }

    private ArticleId articleId() {
        return new ArticleId(article);
    }

    private Member member() {
        return me.get();
    }
}
