package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.CorrectDetails;
import org.touchstone.article.Origin;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.article.Choices;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Corrects what is known of an article besides its text. */
@Path("articles/{n: [0-9]{1,18}}/details")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DetailsActs {

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private CorrectDetails correctDetails;

    /** The form holds each field twice: as it was filled in, prefixed {@code base-}, and as it is wanted. */
    @POST
    public Response correct(@PathParam("n") long article, @Context HttpServletRequest form) {
        correctDetails.correct(me.get(), new ArticleId(article), details("base-", form), details("", form));
        return answer.to("/articles/" + article + "/publish", "details.corrected");
    }

    private static ArticleDetails details(String prefix, HttpServletRequest form) {
        return ArticleDetails.of(typed(form, prefix + "title"), typed(form, prefix + "byline"),
                typed(form, prefix + "publisher"), typed(form, prefix + "address"), typed(form, prefix + "language"),
                Choices.day("published", typed(form, prefix + "published")),
                "OWN_DRAFT".equals(typed(form, "origin")) ? Origin.OWN_DRAFT : Origin.THIRD_PARTY,
                "true".equals(typed(form, prefix + "reprintable")));
    }

    private static String typed(HttpServletRequest form, String name) {
        String value = form.getParameter(name);
        return value == null ? "" : value;
    }
}
