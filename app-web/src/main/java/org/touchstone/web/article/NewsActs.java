package org.touchstone.web.article;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ArticleNews;
import org.touchstone.claim.BeHere;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ReadPassage;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.web.faces.Signs;
import org.touchstone.web.signin.CurrentMember;

/** What a page of an article asks by itself, again and again: who else is there, and what has changed. */
@Path("articles/{n}/news")
@RequestScoped
public class NewsActs {

    @PathParam("n")
    private long number;

    @Inject
    private CurrentMember current;

    @Inject
    private BeHere beHere;

    @Inject
    private ArticleNews news;

    @Inject
    private ReadingNews readingNews;

    @Inject
    private Signs signs;

    /**
     * @param since the change number of what the page shows
     * @param draft the draft it shows
     * @param show its filter
     * @param claim the claim that is open, 0 for none
     * @param looking whether the page is in sight
     * @param sentences places whose paragraphs are wanted, changed or not
     */
    @POST
    @Consumes(APPLICATION_FORM_URLENCODED)
    public Response ask(@FormParam("since") long since, @FormParam("draft") long draft,
                        @FormParam("show") @Nullable String show, @FormParam("claim") long claim,
                        @FormParam("looking") boolean looking, @FormParam("sentence") List<Integer> sentences) {
        Member member = current.get();
        member.must(Ability.READ_DESK);
        List<Integer> wanted = sentences.stream().filter(Objects::nonNull).toList();
        var articleId = new ArticleId(number);
        JsonArrayBuilder here = Json.createArrayBuilder();
        beHere.beHere(member, articleId, claim > 0 ? new ClaimId(claim) : null, looking).forEach(other -> {
            JsonObjectBuilder one = Json.createObjectBuilder().add("member", other.memberId().toString())
                    .add("name", other.name()).add("initials", signs.initials(other.name()));
            if (other.claim() != null) {
                one.add("claim", other.claim().toString());
            }
            here.add(one);
        });
        JsonObjectBuilder told = Json.createObjectBuilder().add("here", here);
        if (!wanted.isEmpty() || news.number(articleId) > since) {
            told.add("reading", readingNews.told(ReadPassage.Question.news(articleId, since, draft, wanted),
                    show == null ? "" : show));
        }
        return Response.ok(told.build().toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
