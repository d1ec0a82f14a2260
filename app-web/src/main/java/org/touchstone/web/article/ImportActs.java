package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArrivalId;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.BeginArrival;
import org.touchstone.article.CancelArrival;
import org.touchstone.article.ImportArticle;
import org.touchstone.article.KeepArrival;
import org.touchstone.article.Origin;
import org.touchstone.article.StoredFile;
import org.touchstone.article.TakeBackPiece;
import org.touchstone.claim.KeepNextDraft;
import org.touchstone.intake.Incoming;
import org.touchstone.intake.Unreadable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Answer;
import org.touchstone.web.signin.CurrentMember;

/** Takes texts in: pasted, uploaded or from an address; and keeps or throws away what was read. */
@Path("imports")
@RequestScoped
public class ImportActs {

    private static final String UUID_SHAPE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Inject
    private CurrentMember me;

    @Inject
    private Answer answer;

    @Inject
    private BeginArrival beginArrival;

    @Inject
    private CancelArrival cancelArrival;

    @Inject
    private KeepArrival keepArrival;

    @Inject
    private KeepNextDraft keepNextDraft;

    @Inject
    private TakeBackPiece takeBackPiece;

    @Inject
    private ReadArrivals readArrivals;

    @POST
    @Path("paste")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(@FormParam("text") @Nullable String text, @FormParam("origin") @Nullable String origin,
                          @FormParam("next-of") @Nullable String nextOf) {
        if (text == null || text.isBlank()) {
            throw new Refusal.Invalid("text", "typed.missing");
        }
        Incoming pasted;
        try {
            pasted = Incoming.pasted(text);
        } catch (Unreadable unstorable) {
            throw new Refusal.Invalid("text", "typed.unstorable");
        }
        ArrivalId arrivalId = beginArrival.begin(me.get(), origin(origin), article(nextOf), "");
        readArrivals.readNow(me.get(), arrivalId, pasted);
        return preview(arrivalId);
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response address(@FormParam("address") @Nullable String address,
                            @FormParam("origin") @Nullable String origin,
                            @FormParam("next-of") @Nullable String nextOf) {
        if (address == null || address.isBlank()) {
            throw new Refusal.Invalid("address", "typed.missing");
        }
        ArrivalId arrivalId = beginArrival.begin(me.get(), origin(origin), article(nextOf), address);
        readArrivals.fetch(me.get(), arrivalId, address);
        return preview(arrivalId);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@FormParam("file") @Nullable EntityPart file,
                         @FormParam("origin") @Nullable EntityPart origin,
                         @FormParam("next-of") @Nullable EntityPart nextOf) throws IOException {
        me.get().must(Ability.IMPORT_ARTICLE);
        if (file == null) {
            throw new Refusal.Invalid("file", "file.missing");
        }
        byte[] bytes;
        try (InputStream in = file.getContent()) {
            bytes = in.readNBytes(StoredFile.SIZE_LIMIT + 1);
        }
        String name = bare(file.getFileName().orElse(null));
        if (bytes.length == 0) {
            throw new Refusal.Invalid("file", name.isEmpty() ? "file.missing" : "file.empty");
        }
        if (bytes.length > StoredFile.SIZE_LIMIT) {
            throw new Refusal.Invalid("file", "file.tooLarge", StoredFile.SIZE_LIMIT / 1_000_000);
        }
        ArrivalId arrivalId = beginArrival.begin(me.get(),
                origin(origin == null ? null : origin.getContent(String.class)),
                article(nextOf == null ? null : nextOf.getContent(String.class)), name);
        readArrivals.read(me.get(), arrivalId, Incoming.file(bytes, name,
                file.getMediaType() == null ? "" : file.getMediaType().toString()));
        return preview(arrivalId);
    }

    @POST
    @Path("{id: " + UUID_SHAPE + "}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") String id) {
        cancelArrival.cancel(me.get(), new ArrivalId(UUID.fromString(id)));
        return answer.to("/articles/import", "import.cancelled");
    }

    /** @param piece the place of what was left out */
    @POST
    @Path("{id: " + UUID_SHAPE + "}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") String id, @FormParam("piece") int piece) {
        takeBackPiece.takeBack(me.get(), new ArrivalId(UUID.fromString(id)), piece);
        return answer.to("/articles/import/" + id, "import.takenBack");
    }

    @POST
    @Path("{id: " + UUID_SHAPE + "}/keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") String id, @Context HttpServletRequest form) {
        ArrivalId arrivalId = new ArrivalId(UUID.fromString(id));
        ArticleDetails details = ArticleDetails.of(form.getParameter("title"), form.getParameter("byline"),
                form.getParameter("publisher"), form.getParameter("address"), form.getParameter("language"),
                Choices.day("published", form.getParameter("published")), origin(form.getParameter("origin")),
                "true".equals(form.getParameter("reprintable")));
        try {
            ArticleId articleId = keepArrival.keep(me.get(), arrivalId, details);
            return answer.to("/articles/" + articleId, "article.imported");
        } catch (ImportArticle.AlreadyImported known) {
            return answer.to("/articles/" + known.articleId(), "article.alreadyHere");
        }
    }

    @POST
    @Path("{id: " + UUID_SHAPE + "}/keep-next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepNext(@PathParam("id") String id, @FormParam("number") int number) {
        ArticleId articleId = keepNextDraft.keep(me.get(), new ArrivalId(UUID.fromString(id)));
        return answer.to("/articles/" + articleId + "/drafts/" + Math.max(1, number), "draft.kept");
    }

    private static @Nullable ArticleId article(@Nullable String sent) {
        return sent == null || !sent.matches("[1-9][0-9]{0,17}") ? null : new ArticleId(Long.parseLong(sent));
    }

    private Response preview(ArrivalId arrivalId) {
        return answer.to("/articles/import/" + arrivalId, "import.begun");
    }

    private static Origin origin(@Nullable String typed) {
        return "OWN_DRAFT".equals(typed) ? Origin.OWN_DRAFT : Origin.THIRD_PARTY;
    }

    // some browsers send the whole path, and a name is only ever shown
    private static String bare(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ").strip();
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }
}
